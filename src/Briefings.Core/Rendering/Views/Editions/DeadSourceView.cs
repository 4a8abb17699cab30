namespace Briefings.Rendering.Views.Editions;

/// <summary>A source that could not be read.</summary>
public sealed record DeadSourceView
{
    public required string Name { get; init; }

    /// <summary>The first day on which it failed, such as "21 November 2026".</summary>
    public string? Since { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The problem’s code, such as "BRF1008".</summary>
    public required string Code { get; init; }
}
