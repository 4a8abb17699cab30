namespace Briefings.Evidence.Search;

/// <summary>A range of the canonical text.</summary>
internal readonly record struct Place(int Start, int End)
{
    public int Length => End - Start;

    public bool Touches(int start, int end) => Start < end && start < End;
}
