namespace Briefings.Analysis.Rules.Statements;

/// <summary>The words that say who speaks where they cut what is said: "The posts were cut, she said, to spare the budget".</summary>
internal sealed class Asides
{
    private readonly Dictionary<int, int> _firstOf = [];

    public Asides(Syntax syntax, IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            for (int piece = 1; piece < statement.Pieces.Count; piece++)
            {
                int first = syntax.Document.TokenAt(statement.Pieces[piece - 1].End), end = syntax.Document.TokenAt(statement.Pieces[piece].Start);
                for (int k = first; k < end && statement.Cue >= first && statement.Cue < end; k++)
                {
                    _firstOf[k] = first;
                }
            }
        }
    }

    /// <summary>The first token of the aside that a token stands in; -1 where it stands in none.</summary>
    public int FirstOf(int token) => _firstOf.GetValueOrDefault(token, -1);
}
