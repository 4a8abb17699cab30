using Briefings.Composition.Contrasts;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>Whether a deed that a question is about has what the question leaves blank.</summary>
internal static class Blank
{
    public static bool IsFilled(Asked asked, Deed deed) => asked.Wants switch
    {
        // "It has not approved the sale" leaves open whether it will.
        Wanted.YesOrNo => !asked.IsAhead || !deed.IsDenied,
        _ when deed.IsDenied => false,
        Wanted.Time => deed.Telling.Passage.Terms.Any(term => term.Kind == TermKind.Time && !asked.Passage.Has(term) || term.Number is { IsYear: true }),
        Wanted.Number => deed.Telling.Passage.Terms.Any(IsFigure),
        Wanted.Reason => deed.Telling.Passage.Terms.Any(term => AnswerWords.Reasons.Contains(term.Text)),
        Wanted.Duration => IsPlain(deed) && HasDuration(deed),
        Wanted.Place => IsPlain(deed) && HasPlace(asked, deed),
        // Who did a thing is often said of an enemy: what somebody says of it is no answer yet.
        Wanted.Who => IsPlain(deed) && !IsSaid(deed) && deed.Doer.Any(term => deed.Telling.IsName(term) && !asked.Passage.Has(term)),
        Wanted.What => IsPlain(deed) && !IsSaid(deed) && deed.Doer.Any(term => Telling.IsTelling(term) && !asked.Passage.Has(term) && !AnswerWords.Vague.Contains(term.Text)),
        _ => false,
    };

    /// <summary>No doubt in the sentence, and no further question: "nobody knows what caused the fire".</summary>
    private static bool IsPlain(Deed deed) => !deed.Telling.Passage.Terms.Any(term => AnswerWords.Doubts.Contains(term.Text));

    private static bool IsSaid(Deed deed) => deed.Telling.Passage.Terms.Any(term => ContrastWords.Speech.Contains(term.Text) || ContrastWords.Saying.Contains(term.Stem));

    private static bool IsFigure(Term term) => term.Number is { IsYear: false, IsVague: false, IsPronounLike: false };

    /// <summary>"lasted six days", "lasted for about six days": not "lasted until three days after the vote".</summary>
    private static bool HasDuration(Deed deed)
    {
        var terms = deed.Telling.Passage.Terms;
        for (var at = deed.At + 1; at < terms.Count - 1; at++)
        {
            if (IsFigure(terms[at]))
                return AnswerWords.Units.Contains(terms[at + 1].Text) && !(at + 2 < terms.Count && !terms[at + 2].FollowsGap && AnswerWords.Away.Contains(terms[at + 2].Text));
            if (terms[at].FollowsGap || !AnswerWords.BeforeDuration.Contains(terms[at].Text))
                return false;
        }

        return false;
    }

    /// <summary>A preposition of place behind the verb, and a name that the question does not have.</summary>
    private static bool HasPlace(Asked asked, Deed deed)
    {
        var terms = deed.Telling.Passage.Terms;
        for (var at = deed.At + 1; at < terms.Count - 1 && !ContrastWords.ClauseEnds.Contains(terms[at].Text); at++)
        {
            var name = terms[at + 1].Text == "the" && at + 2 < terms.Count ? terms[at + 2] : terms[at + 1];
            if (AnswerWords.Places.Contains(terms[at].Text) && name is { Kind: TermKind.Name, FollowsGap: false } && !asked.Passage.Has(name))
                return true;
        }

        return false;
    }
}
