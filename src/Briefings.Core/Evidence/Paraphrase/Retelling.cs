namespace Briefings.Evidence.Paraphrase;

/// <summary>Which of a claim's terms one passage of the source has.</summary>
internal sealed class Retelling
{
    private readonly Passage claim;
    private readonly bool[] has;
    private readonly int all;
    private readonly int shared;

    public Retelling(Passage claim, Passage passage)
    {
        this.claim = claim;
        Passage = passage;
        has = new bool[claim.Terms.Count];
        for (var i = 0; i < has.Length; i++)
        {
            has[i] = Counts(claim.Terms[i]) && passage.Has(claim.Terms[i]);
            all += Counts(claim.Terms[i]) ? 1 : 0;
            shared += has[i] ? 1 : 0;
        }
    }

    public Passage Passage { get; }

    public bool HasAny => shared > 0;

    /// <summary>Whether the passage tells the claim's story but for one term: half of the rest at least, and two terms where there are two.</summary>
    public bool IsKeptWithout(int at)
    {
        var rest = all - (Counts(claim.Terms[at]) ? 1 : 0);
        var kept = shared - (has[at] ? 1 : 0);
        return kept > 0 && kept >= Math.Min(2, rest) && kept * 2 >= rest;
    }

    private static bool Counts(Term term) => term.IsContent && term.Kind != TermKind.Light;
}
