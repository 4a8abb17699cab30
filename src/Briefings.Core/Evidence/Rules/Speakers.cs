using Briefings.Analysis;
using Briefings.Evidence.Search;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>Who speaks, as far as the order of names, cue and words shows it.</summary>
internal static class Speakers
{
    // Names of persons in so many sentences before a pronoun are its candidates.
    private const int CandidateSentences = 3;
    private const int Reach = 12;

    /// <summary>Another listed actor who, by name, says the words that the claim gives to its speaker; null where nobody does.</summary>
    public static string? Other(StatementCase @case)
    {
        if (@case.Cast.Find(@case.Mention) is { } mentioned && mentioned != @case.Speaker && !IsAmbiguous(@case))
            return mentioned.Name;
        if (@case.Claim.Cue.Length == 0 || @case.Speaker is null)
            return null;
        var cues = @case.Nearby(@case.Claim.Cue).ToList();
        var others = cues.Select(cue => Subject(cue, @case)).ToList();
        return others.Count > 0 && others.TrueForAll(other => other is not null) ? others[0] : null;
    }

    /// <summary>Whether the mention is a he or she for whom the text just before names only others.</summary>
    public static bool IsOutOfReach(StatementCase @case)
    {
        if (@case.Speaker is not { Kind: ActorKind.Person } speaker || !Pronouns.IsThirdPerson(@case.Mention))
            return false;
        return !@case.Nearby(@case.Mention).Any(pronoun => Candidates(pronoun, @case).Contains(speaker));
    }

    /// <summary>The other actor who stands directly before a cue ("Mr. Kim told …") where the speaker does not.</summary>
    private static string? Subject(Place cue, StatementCase @case)
    {
        var before = @case.Cast.Before(cue.Start)
            .Where(mention => mention.Place.End <= cue.Start)
            .TakeWhile(mention => StandsDirectlyBefore(mention.Place, cue, @case.Source))
            .Where(mention => !Prepositions.LeadTo(mention.Place, @case.Source))
            .Select(mention => mention.Actor)
            .ToList();
        return before.Count > 0 && !before.Contains(@case.Speaker!) ? before[0].Name : null;
    }

    private static bool StandsDirectlyBefore(Place mention, Place cue, Source source) =>
        string.IsNullOrWhiteSpace(source.Article.Text[mention.End..cue.Start]);

    private static HashSet<ActorClaim> Candidates(Place pronoun, StatementCase @case)
    {
        var candidates = new HashSet<ActorClaim>();
        var last = @case.Source.SentenceAt(pronoun.Start).Number;
        var sentences = new HashSet<int>();
        foreach (var mention in @case.Cast.Before(pronoun.Start).Where(mention => mention.Actor.Kind == ActorKind.Person && !IsInMarks(mention, @case)))
        {
            var sentence = @case.Source.SentenceAt(mention.Place.Start).Number;
            if (last - sentence > Reach || !sentences.Contains(sentence) && sentences.Count == CandidateSentences)
                break;
            sentences.Add(sentence);
            candidates.Add(mention.Actor);
        }

        return candidates;
    }

    // Whom a speaker names in his own words is not who speaks next.
    private static bool IsInMarks(Mention mention, StatementCase @case) =>
        @case.Source.Quotations.Touching(mention.Place.Start, mention.Place.End).Any();

    private static bool IsAmbiguous(StatementCase @case) =>
        @case.Speaker is { } speaker && speaker.Aliases.Prepend(speaker.Name).Any(name => Cast.Key(name) == Cast.Key(@case.Mention));
}
