using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>Two voices on one deed: whether it was done ("met", "did not meet"; "rose", "fell"), and who did it.</summary>
internal sealed class DeedContrasts
{
    private readonly ILookup<Voice, Deed> byVoice;

    public DeedContrasts(IEnumerable<Telling> tellings) => byVoice = tellings.SelectMany(Deed.In).ToLookup(deed => deed.Telling.Voice);

    public IEnumerable<Contrast> Between(Voice one, Voice other)
    {
        foreach (var mine in byVoice[one])
            foreach (var theirs in byVoice[other])
                if (Judge(mine, theirs) is { } contrast)
                    yield return contrast;
    }

    private static Contrast? Judge(Deed mine, Deed theirs)
    {
        if (mine.Telling.IsOfAnotherTime(theirs.Telling))
            return null;
        if (mine.Verb.Stem == theirs.Verb.Stem)
            return mine.IsDenied != theirs.IsDenied ? ContrastWords.Saying.Contains(mine.Verb.Stem) ? null : Whether(mine, theirs) : mine.IsDenied ? null : Who(mine, theirs);
        return Lexicon.ContrariesOf(mine.Verb.Stem).ContainsKey(theirs.Verb.Stem) && !mine.IsDenied && !theirs.IsDenied ? Whether(mine, theirs) : null;
    }

    private static Contrast? Whether(Deed mine, Deed theirs) =>
        mine.Doer.Count > 0 && SamePhrase(mine.Doer, theirs.Doer) && SamePhrase(mine.Other, theirs.Other)
        // "The minister" may be any minister, unless it is said of the same thing.
        && (SaysWhich(mine.Doer) && SaysWhich(theirs.Doer) || SaysWhich(mine.Other) && SaysWhich(theirs.Other))
            ? Sides.Of(ContrastKind.Contradiction, ContrastMatter.Whether, $"{mine.Telling.Written(Named(mine))}: “{mine.Shown}”, or “{theirs.Shown}”?", mine.Telling, theirs.Telling)
            : null;

    private static Contrast? Who(Deed mine, Deed theirs)
    {
        if (!mine.IsExclusive || !theirs.IsExclusive || mine.Other.Count == 0 || !SamePhrase(mine.Other, theirs.Other))
            return null;
        var (one, other) = (Names(mine), Names(theirs));
        return one.Count > 0 && other.Count > 0 && !one.Exists(name => theirs.Doer.Any(name.IsLike)) && !other.Exists(name => mine.Doer.Any(name.IsLike))
            ? Sides.Of(ContrastKind.Contradiction, ContrastMatter.Who, $"Who “{mine.Verb.Text}”: {mine.Telling.Written(one)}, or {theirs.Telling.Written(other)}?", mine.Telling, theirs.Telling)
            : null;
    }

    /// <summary>Whether two phrases mean the same: one has all that the other has, and both are empty or none is.</summary>
    private static bool SamePhrase(IReadOnlyList<Term> one, IReadOnlyList<Term> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return one.Count == other.Count;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.All(term => large.Any(term.IsLike));
    }

    private static bool SaysWhich(IReadOnlyList<Term> phrase) => phrase.Any(term => Telling.IsTelling(term) && !Lexicon.Person.Contains(term.Text));

    private static IEnumerable<Term> Named(Deed deed) => deed.Doer.Reverse();

    private static List<Term> Names(Deed deed) =>
        [.. deed.Doer.Where(deed.Telling.IsName).Reverse().DistinctBy(term => term.Stem)];
}
