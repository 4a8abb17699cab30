namespace Briefings.Rendering.Views;

/// <summary>The motives of one holder.</summary>
public sealed record MotiveGroupView
{
    /// <summary>The actor's name; the article's words where the holder is no listed actor.</summary>
    public required string Actor { get; init; }

    public required IReadOnlyList<MotiveView> Motives { get; init; }
}
