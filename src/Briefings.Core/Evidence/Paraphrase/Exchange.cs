namespace Briefings.Evidence.Paraphrase;

/// <summary>
/// Finds a claim that has a passage's words in the passage's order, but for two parts that changed places ("Sudoria sends grain to Norland" for
/// "Norland sends grain to Sudoria") or one small word that says the contrary ("before" for "after"). Only such near copies are judged:
/// what is worded otherwise may well be true.
/// </summary>
internal static class Exchange
{
    private const int LongestPart = 3;
    private const int LongestClaim = 30;

    private static readonly string[] Articles = ["a", "an", "the"];

    /// <summary>The claim's exchanged part or word and the passage's; null where there is none.</summary>
    public static (string Said, string Told)? In(Passage claim, IReadOnlyList<Passage> candidates)
    {
        var said = Words(claim);
        if (said.Count is < 4 or > LongestClaim)
            return null;
        var told = candidates.Select(Words).ToList();
        if (told.Exists(passage => Has(passage, said)))
            return null;
        var near = told.Where(passage => said.Count(word => passage.Exists(other => other.Stem == word.Stem)) >= said.Count - 1).ToList();
        if (near.Count == 0)
            return null;
        // Parts that changed places are all there.
        var whole = near.Where(passage => said.TrueForAll(word => passage.Exists(other => other.Stem == word.Stem))).ToList();
        return Word(said, near) ?? (whole.Count == 0 ? null : Parts(said, whole));
    }

    private static (string Said, string Told)? Word(List<Term> said, List<List<Term>> told)
    {
        for (var at = 0; at < said.Count; at++)
            foreach (var contrary in Lexicon.ContrariesOfSmallWord(said[at].Text))
            {
                // "To 5 percent" and "by 5 percent" differ; "to" and "by" elsewhere need not.
                if (contrary is "to" or "by" && (at + 1 == said.Count || said[at + 1].Number is null))
                    continue;
                List<Term> turned = [.. said];
                turned[at] = said[at] with { Text = contrary, Stem = Lexicon.StemOf(contrary) };
                if (told.Exists(passage => Says(passage, turned)))
                    return (said[at].Text, contrary);
            }

        return null;
    }

    private static (string Said, string Told)? Parts(List<Term> said, List<List<Term>> told)
    {
        for (var first = 0; first < said.Count; first++)
            for (var firstEnd = first + 1; firstEnd <= Math.Min(said.Count, first + LongestPart); firstEnd++)
                for (var second = firstEnd + 1; second < said.Count; second++)
                {
                    if (!said[first].IsContent || !said[second].IsContent || !Parted(said[firstEnd..second]))
                        continue;
                    for (var secondEnd = second + 1; secondEnd <= Math.Min(said.Count, second + LongestPart); secondEnd++)
                    {
                        var (one, other) = (said[first..firstEnd], said[second..secondEnd]);
                        if (!IsPart(one) || !IsPart(other))
                            continue;
                        List<Term> turned = [.. said[..first], .. other, .. said[firstEnd..second], .. one, .. said[secondEnd..]];
                        if (told.Exists(passage => Says(passage, turned)))
                            return (Text(one), Text(other));
                    }
                }

        return null;
    }

    /// <summary>Whether what stands between two parts gives them different places: a verb or a preposition, and nothing by which they are equals.</summary>
    private static bool Parted(List<Term> between) =>
        between.Exists(term => term.Kind is TermKind.Verb or TermKind.Light or TermKind.Other || Lexicon.Preposition.Contains(term.Text) || Lexicon.Ordering.Contains(term.Text))
        && !between.Exists(term => Lexicon.Joining.Contains(term.Text) || Lexicon.Mutual.Contains(term.Text) || Lexicon.Being.Contains(term.Text));

    private static bool IsPart(List<Term> part) => part[0].IsContent && part[^1].IsContent;

    /// <summary>Whether the passage has these words in this order, whatever stands between them.</summary>
    private static bool Has(List<Term> passage, List<Term> words)
    {
        var found = 0;
        foreach (var term in passage)
            if (found < words.Count && term.Stem == words[found].Stem)
                found++;
        return found == words.Count;
    }

    /// <summary>Whether the passage says these words in this order and in this voice: nothing stands between them that could make something else of them.</summary>
    private static bool Says(List<Term> passage, List<Term> words) =>
        Enumerable.Range(0, passage.Count).Any(start => passage[start].Stem == words[0].Stem && SaysFrom(passage, start, words));

    private static bool SaysFrom(List<Term> passage, int start, List<Term> words)
    {
        var found = 0;
        for (var i = start; i < passage.Count && found < words.Count; i++)
            if (passage[i].Stem == words[found].Stem)
                found++;
            else if (!passage[i].IsContent)
                return false;
        return found == words.Count;
    }

    private static List<Term> Words(Passage passage) => [.. passage.Terms.Where(term => !Articles.Contains(term.Text))
        .Select(term => term.Kind == TermKind.Function ? term with { Stem = Lexicon.StemOf(term.Text) } : term)];

    private static string Text(List<Term> part) => string.Join(' ', part.Select(term => term.Text));
}
