namespace Briefings.Analysis.Rules.Statements;

/// <summary>A stretch of the canonical text.</summary>
internal readonly record struct Piece(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;
}
