using Briefings.Analysis;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>Whether two claimed actors are one, by their names alone.</summary>
internal static class SameActor
{
    // Claimed one beside the other, father and son are two.
    public static bool Are(ActorNames first, ActorNames second, Source source) =>
        first.Generation == second.Generation && AreByWords(first, second, source);

    private static bool AreByWords(ActorNames first, ActorNames second, Source source) =>
        first.All.Contains(second.Main) || second.All.Contains(first.Main)
        || first.Actor.Kind == ActorKind.Person && second.Actor.Kind == ActorKind.Person && OneContainsTheOther(first.ProperWords, second.ProperWords)
        || first.All.Overlaps(second.All) && !AreNamesakes(first.ProperWords, second.ProperWords, source);

    /// <summary>More than pronouns and articles; "US" in capitals is no pronoun.</summary>
    public static bool IsName(string name) => Words.In(name).Any(word => word.IsAcronym || !Pronouns.Has(word.Bare));

    private static bool OneContainsTheOther(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count > 0 && other.Count > 0 && (one.IsSubsetOf(other) || other.IsSubsetOf(one));

    // Kim Jong Un and Kim Yo Jong may both be called "Kim"; Vladimir Putin and President Putin are one.
    private static bool AreNamesakes(IReadOnlySet<string> one, IReadOnlySet<string> other, Source source)
    {
        return one.Except(other).Any(IsGivenName) && other.Except(one).Any(IsGivenName);

        // A word that the article also writes small is a title.
        bool IsGivenName(string word) => char.IsUpper(word[0]) && source.Places(word).All(place => char.IsUpper(source.Article.Text[place.Start]));
    }
}
