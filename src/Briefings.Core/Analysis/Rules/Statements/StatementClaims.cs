namespace Briefings.Analysis.Rules.Statements;

/// <summary>Makes the claims of statements whose speaker the article names.</summary>
internal static class StatementClaims
{
    public static IReadOnlyList<StatementClaim> Of(Syntax syntax, IReadOnlyList<Statement> statements) =>
        [.. statements.Where(statement => statement.Mention is not null).Select(statement => Claim(syntax, statement))];

    private static StatementClaim Claim(Syntax syntax, Statement statement)
    {
        var mention = statement.Mention!.Value;
        IReadOnlyList<Citation> pieces = [.. statement.Pieces.Select(piece => Citations.OfPiece(syntax, piece.Start, piece.End))];
        return new StatementClaim(
            statement.Speaker!, syntax.Document.Between(mention.First, mention.Last),
            syntax.Document.Between(statement.Cue, statement.CueEnd - 1), statement.Basis, pieces[0])
        {
            Continued = [.. pieces.Skip(1)],
        };
    }
}
