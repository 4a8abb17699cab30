namespace Briefings.Rendering.Views.Editions;

/// <summary>What an actor says on one point, now and before.</summary>
public sealed record PositionView
{
    /// <summary>"position-1": its place on the page.</summary>
    public required string Anchor { get; init; }

    public required string Actor { get; init; }

    /// <summary>"Changed" or "Repeated".</summary>
    public required string Kind { get; init; }

    public bool IsChanged => Kind == "Changed";

    public required WordsView Before { get; init; }

    public required WordsView Now { get; init; }
}
