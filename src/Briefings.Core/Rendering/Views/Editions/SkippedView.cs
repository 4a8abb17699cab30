namespace Briefings.Rendering.Views.Editions;

/// <summary>An article that was not briefed.</summary>
public sealed record SkippedView
{
    /// <summary>Its title, address or file name.</summary>
    public required string Name { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>"BRF1008"</summary>
    public required string Code { get; init; }
}
