namespace Briefings.Evidence.Paraphrase;

/// <summary>
/// Weighs what of a claim its source has. Each detail costs by how much it adds to the story and how the source bears it out: a number or a
/// name that is missing most, a word that any paraphrase may bring in next to nothing. The prices were set by hand on news summaries
/// that people had judged (QAGS, BBC part); docs/evaluation.md has the figures.
/// </summary>
internal sealed class Weighing
{
    private const double Allowance = 0.6;
    private const double AlikeOnly = 0.3;
    private const double FurtherClause = 0.15;
    private const double PhraseFound = 0.2;
    private const double PairsFound = 0.7;
    private const double SaidToBeOpen = 0.2;

    private readonly List<Term> missing = [];
    private readonly double cost;

    public Weighing(Passage claim, Passages source)
    {
        double all = 0, found = 0;
        for (var at = 0; at < claim.Terms.Count; at++)
        {
            var term = claim.Terms[at];
            if (!term.IsContent)
                continue;
            var kind = KindOf(term, at, claim);
            var bounded = !source.Has(term) && term.Number is not null && BoundHolds(claim, at, source);
            var has = bounded || source.Has(term);
            if (!has)
                missing.Add(term);
            if (!has)
                kind = Lexicon.Quantity.Contains(term.Text) ? TermKind.Number : claim.IsCaseless && Lexicon.IsPlace(term.Text) ? TermKind.Name : kind;
            all += Share(term);
            found += has ? Share(term) : 0;
            cost += Risk(kind) + (bounded ? 0 : has ? Doubt(term, kind, claim, at, source) : Price(kind));
        }

        Coverage = all > 0 ? found / all : 1;
        cost += FurtherClause * claim.Terms.Count(term => term.FollowsComma || Lexicon.Clause.Contains(term.Text));
        cost -= SaidToBeOpen * claim.Terms.Count(term => Lexicon.Possible.Contains(term.Text));
        cost -= Phrasing(claim, source);
    }

    /// <summary>The content that the source has in no form.</summary>
    public IReadOnlyList<Term> Missing => missing;

    /// <summary>The share of the claim's content that the source has, from 0 to 1.</summary>
    public double Coverage { get; }

    public double Score => 1 / (1 + Math.Exp(2 * (cost - Allowance)));

    public static double Price(TermKind kind) => kind switch
    {
        TermKind.Number or TermKind.Name => 1.5,
        TermKind.Extreme or TermKind.Person => 1,
        TermKind.Time => 0.8,
        TermKind.Other => 0.5,
        TermKind.Verb => 0.3,
        _ => 0.1,
    };

    /// <summary>"One of two inmates" picks out one and counts nothing; "next" and "last" of a year rank nothing, they say with it when.</summary>
    private static TermKind KindOf(Term term, int at, Passage claim) =>
        term.Number is { IsPronounLike: true } || Lexicon.Deictic.Contains(term.Text) && claim.Terms.Skip(at + 1).Take(2).Any(next => next.Kind == TermKind.Time)
            ? TermKind.Light
            : term.Kind;

    private static bool BoundHolds(Passage claim, int at, Passages source) =>
        Bounds.Of(claim, at) is not null && source.Body.Any(passage => Bounds.Hold(claim, at, passage));

    private static double Share(Term term) => term.Kind == TermKind.Light ? 0.3 : 1;

    /// <summary>What a detail costs even where the source has it: it may belong to something else.</summary>
    private static double Risk(TermKind kind) => kind switch
    {
        TermKind.Extreme => 0.3,
        TermKind.Time => 0.2,
        TermKind.Number or TermKind.Person or TermKind.Name => 0.1,
        _ => 0,
    };

    private static double Doubt(Term term, TermKind kind, Passage claim, int at, Passages source) =>
        (source.HasStem(term) || term.Number is not null ? 0 : AlikeOnly * Price(kind)) + LooseEnd(kind, claim, at, source);

    private static double LooseEnd(TermKind kind, Passage claim, int at, Passages source) => kind switch
    {
        // "The first minister" ranks nobody where the source says it too.
        TermKind.Extreme when at + 1 < claim.Terms.Count && claim.Terms[at + 1].Kind == TermKind.Person && source.HasPair(claim.Terms[at], claim.Terms[at + 1]) => 0,
        TermKind.Number when claim.Terms[at].Number is { IsVague: true } => 0.5 * (1 - Company.Of(claim, at, source)),
        TermKind.Number or TermKind.Extreme => 1 - Company.Of(claim, at, source),
        TermKind.Time => 0.75 * (1 - Company.Of(claim, at, source)),
        TermKind.Person => 0.5 * (1 - Company.Of(claim, at, source)),
        _ => 0,
    };

    private static double Phrasing(Passage claim, Passages source)
    {
        int pairs = 0, phrases = 0;
        for (var i = 1; i < claim.Terms.Count; i++)
            if (source.HasPair(claim.Terms[i - 1], claim.Terms[i]))
            {
                pairs++;
                phrases += Lexicon.Preposition.Contains(claim.Terms[i - 1].Text) ? 1 : 0;
            }

        return PairsFound * pairs / Math.Max(1, claim.Terms.Count - 1) + PhraseFound * phrases;
    }
}
