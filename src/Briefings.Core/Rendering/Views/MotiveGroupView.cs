namespace Briefings.Rendering.Views;

/// <summary>The motives of one actor.</summary>
public sealed record MotiveGroupView
{
    /// <summary>The actor's name.</summary>
    public required string Actor { get; init; }

    public required IReadOnlyList<MotiveView> Motives { get; init; }
}
