namespace Briefings.Evidence.Paraphrase;

/// <summary>Whether a term stands among the same words in two texts.</summary>
internal static class Company
{
    /// <summary>The share of a term's neighbours in the claim that stand near the same term in the source, from 0 to 1, where it has most.</summary>
    public static double Of(Passage claim, int at, Passages source)
    {
        var neighbours = Content(claim, at, 3);
        if (neighbours.Count == 0)
            return 1;
        var most = 0;
        foreach (var passage in source.With(claim.Terms[at]))
            for (var i = 0; i < passage.Terms.Count; i++)
                if (passage.Terms[i].Stem == claim.Terms[at].Stem)
                    most = Math.Max(most, Shared(neighbours, passage, i));
        return most / (double)neighbours.Count;
    }

    /// <summary>How many of the terms stand within seven words of a place.</summary>
    public static int Shared(IReadOnlyList<Term> terms, Passage passage, int at)
    {
        var near = Content(passage, at, 7);
        return terms.Count(term => near.Exists(other => other.IsLike(term)));
    }

    /// <summary>The content within so many words of a place, without what stands there.</summary>
    public static List<Term> Content(Passage passage, int at, int reach)
    {
        var near = new List<Term>();
        for (var i = Math.Max(0, at - reach); i <= Math.Min(passage.Terms.Count - 1, at + reach); i++)
            if (i != at && passage.Terms[i].IsContent)
                near.Add(passage.Terms[i]);
        return near;
    }
}
