namespace Briefings.Analysis.Rules.Statements;

/// <summary>Makes the claims of statements whose speaker the article names.</summary>
internal static class StatementClaims
{
    public static IReadOnlyList<StatementClaim> Of(Syntax syntax, IReadOnlyList<Statement> statements) =>
        [.. statements.Where(statement => statement.Speaker is not null || IsPronoun(syntax, statement)).Select(statement => Claim(syntax, statement))];

    // Where it is not certain who "she" is, she stays "she": what is said is said. What somebody wants says nothing without him.
    public static bool IsPronoun(Syntax syntax, Statement statement) =>
        !CueVerbs.IsMind(statement.Stem) && statement.Mention is { } words && words.First == words.Last && syntax.Tokens[words.Head].Lower is "he" or "she" or "they";

    private static StatementClaim Claim(Syntax syntax, Statement statement)
    {
        var mention = statement.Mention!.Value;
        IReadOnlyList<Citation> pieces = [.. statement.Pieces.Select(piece => Citations.OfPiece(syntax, piece.Start, piece.End))];
        return new StatementClaim(
            statement.Speaker ?? syntax.Document.Between(mention.First, mention.Last), syntax.Document.Between(mention.First, mention.Last),
            syntax.Document.Between(statement.Cue, statement.CueEnd - 1), BasisOf(syntax, statement), pieces[0])
        {
            Continued = [.. pieces.Skip(1)],
        };
    }

    // What somebody wants, thinks or keeps to himself is the article's word for him.
    private static Basis BasisOf(Syntax syntax, Statement statement) =>
        ContentBounds.AreQuoted(syntax, statement.Pieces) ? Basis.Quoted
        : statement.IsNegated || CueVerbs.IsMind(statement.Stem) ? Basis.Ascribed
        : Basis.Reported;
}
