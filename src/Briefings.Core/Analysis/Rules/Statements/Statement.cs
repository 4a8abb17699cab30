using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Words or thoughts that the article gives as somebody's.</summary>
/// <param name="Pieces">Where the content stands, in the order of the text; more than one where the cue cuts it.</param>
/// <param name="Cue">Index of the first token of the cue.</param>
/// <param name="CueEnd">One past its last token.</param>
/// <param name="Stem">Base form of the cue's verb, with its particle; the noun, or "according to".</param>
/// <param name="Mention">The speaker's words on the spot; null where nobody is named ("it is believed").</param>
/// <param name="Speaker">The actor's name, or the words of the mention.</param>
internal sealed record Statement(
    IReadOnlyList<Piece> Pieces, int Cue, int CueEnd, string Stem, Phrase? Mention, string? Speaker, Basis Basis)
{
    /// <summary>The speaker is a listed actor and not just words of the article.</summary>
    public bool IsByActor { get; init; }

    /// <summary>"did not say", "refused to confirm".</summary>
    public bool IsNegated { get; init; }

    /// <summary>"called his mother": who does it is the subject of what follows, and says nothing.</summary>
    public bool IsAct { get; init; }

    public int Start => Pieces[0].Start;

    public bool Covers(int offset) => PieceAt(offset) is not null;

    public Piece? PieceAt(int offset)
    {
        foreach (Piece piece in Pieces)
        {
            if (piece.Contains(offset))
            {
                return piece;
            }
        }
        return null;
    }
}
