using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition;

/// <summary>How far two sentences, or pieces of them, say the same: the content they share, forms of a word and like words taken for one.</summary>
internal static class Likeness
{
    private const double LightWeight = 0.3;

    /// <summary>Shared content over all content of both, from 0 to 1.</summary>
    public static double Of(Passage one, Passage other)
    {
        var (shared, mine, theirs) = Measure(one, other);
        return mine + theirs - shared <= 0 ? 0 : shared / (mine + theirs - shared);
    }

    /// <summary>The share of the one's content that the other has, from 0 to 1.</summary>
    public static double Within(Passage one, Passage other)
    {
        var (shared, mine, _) = Measure(one, other);
        return mine <= 0 ? 0 : shared / mine;
    }

    private static (double Shared, double Mine, double Theirs) Measure(Passage one, Passage other)
    {
        double shared = 0, mine = 0, theirs = 0;
        foreach (var term in Content(one))
        {
            mine += Weight(term);
            shared += other.Has(term) ? Weight(term) : 0;
        }

        foreach (var term in Content(other))
            theirs += Weight(term);
        return (Math.Min(shared, theirs), mine, theirs);
    }

    private static IEnumerable<Term> Content(Passage passage) => passage.Terms.Where(term => term.IsContent).DistinctBy(term => term.Stem);

    private static double Weight(Term term) => term.Kind == TermKind.Light ? LightWeight : 1;
}
