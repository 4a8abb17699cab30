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
        bool isOwn = IsAuthors(syntax, statement);
        return new StatementClaim(
            statement.Speaker ?? syntax.Document.Between(mention.First, mention.Last), syntax.Document.Between(mention.First, mention.Last),
            syntax.Document.Between(isOwn ? mention.First : statement.Cue, statement.CueEnd - 1), BasisOf(syntax, statement, isOwn), pieces[0])
        {
            Continued = [.. pieces.Skip(1)],
        };
    }

    // "I think" of the author, whose words the article is: "Ada Winter think" would be nobody's.
    private static bool IsAuthors(Syntax syntax, Statement statement) =>
        statement.Mention is { } words && syntax.Tokens[words.First].Is("i") && words.First < statement.Cue && statement.Cue - words.First <= 4 && !syntax.IsQuoted(words.First);

    // What somebody else wants, thinks or keeps to himself is the article's word for him.
    private static Basis BasisOf(Syntax syntax, Statement statement, bool isOwn) =>
        ContentBounds.AreQuoted(syntax, statement.Pieces) ? Basis.Quoted
        : isOwn ? Basis.Reported
        : statement.IsNegated || CueVerbs.IsMind(statement.Stem) ? Basis.Ascribed
        : Basis.Reported;
}
