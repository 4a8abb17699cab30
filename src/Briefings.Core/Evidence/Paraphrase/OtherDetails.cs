namespace Briefings.Evidence.Paraphrase;

/// <summary>
/// Details that have one place in a story, so that another one there is a contradiction: the year, the share, the given name before a surname,
/// and who alone may.
/// </summary>
internal sealed class OtherDetails(Passage claim, IReadOnlyList<Passage> candidates, IReadOnlyList<Passage> body)
{
    private const int LongestHead = 4;

    public string? First() => Year() ?? Share() ?? GivenName() ?? Everyone();

    /// <summary>"In 2021" where the passage that tells it says "in 2019", and 2021 stands nowhere.</summary>
    private string? Year()
    {
        foreach (var (at, year) in YearsIn(claim))
            if (!body.Any(passage => passage.Has(year)))
                foreach (var passage in Telling(at))
                    if (YearsIn(passage).Select(one => one.Year).FirstOrDefault(other => !claim.Has(other)) is { } other)
                        return $"It says “{year.Text}”; the source says “{other.Text}”.";
        return null;
    }

    /// <summary>"Three of the bridges" for "two of the three bridges".</summary>
    private string? Share()
    {
        foreach (var (at, share, head) in SharesIn(claim))
        {
            var told = candidates.SelectMany(SharesIn).Where(other => other.Head.Stem == head.Stem).ToList();
            if (told.Count > 0 && told.TrueForAll(other => other.Share.Number!.Unit == share.Number!.Unit && other.Share.Stem != share.Stem) && Telling(at).Any())
                return $"It says “{share.Text} of” the {head.Text}; the source says “{told[0].Share.Text} of” them.";
        }

        return null;
    }

    /// <summary>"James Tremlett" where the source has a Chris Tremlett and no James.</summary>
    private string? GivenName()
    {
        foreach (var (given, surname) in NamesIn(claim))
        {
            var told = body.SelectMany(NamesIn).Where(other => other.Surname.Stem == surname.Stem).ToList();
            // "Liz" is an Elizabeth and "Tony" an Anthony: a name that shares a run of letters may be the same.
            if (told.Count > 0 && told.TrueForAll(other => !MayBeSame(given.Text, other.Given.Text)))
                return $"It says “{given.Text} {surname.Text}”; the source says “{told[0].Given.Text} {surname.Text}”.";
        }

        return null;
    }

    /// <summary>"Everyone may vote" for "only members may vote".</summary>
    private string? Everyone()
    {
        foreach (var (at, term) in claim.Terms.Index())
            if (Lexicon.Universal.Contains(term.Text) && !candidates.Any(passage => passage.Has(term))
                && Telling(at).Any(passage => passage.Terms is [{ Text: "only" }, ..]))
                return $"It says “{term.Text}”; the source says “only”.";
        return null;
    }

    private IEnumerable<Passage> Telling(int without) => candidates.Where(passage => new Retelling(claim, passage) is { HasAny: true } retelling && retelling.IsKeptWithout(without));

    private static IEnumerable<(int At, Term Year)> YearsIn(Passage passage) => passage.Terms.Index()
        .Where(entry => entry.Item.Number is { IsYear: true } && entry.Index > 0 && passage.Terms[entry.Index - 1].Text == "in")
        .Select(entry => (entry.Index, entry.Item));

    private static IEnumerable<(int At, Term Share, Term Head)> SharesIn(Passage passage)
    {
        foreach (var (at, term) in passage.Terms.Index())
            if (term.Number is { IsVague: false } && at + 1 < passage.Terms.Count && passage.Terms[at + 1].Text == "of"
                && passage.Terms.Skip(at + 2).Take(LongestHead).FirstOrDefault(other => other is { IsContent: true, Number: null }) is { } head)
                yield return (at, term, head);
    }

    private static IEnumerable<(Term Given, Term Surname)> NamesIn(Passage passage)
    {
        for (var at = 0; at + 1 < passage.Terms.Count; at++)
            if (passage.Terms[at] is { Number: null } given && Lexicon.IsGivenName(given.Text)
                && passage.Terms[at + 1] is { Kind: TermKind.Name or TermKind.Other or TermKind.Verb, Number: null, FollowsGap: false } surname
                && (at + 2 == passage.Terms.Count || passage.Terms[at + 2].Kind != TermKind.Name || passage.Terms[at + 2].FollowsGap))
                yield return (given, surname);
    }

    private static bool MayBeSame(string one, string other) =>
        one[0] == other[0] || Enumerable.Range(0, one.Length - 1).Any(at => other.AsSpan().Contains(one.AsSpan(at, 2), StringComparison.Ordinal));
}
