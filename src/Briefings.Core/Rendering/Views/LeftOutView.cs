namespace Briefings.Rendering.Views;

/// <summary>A claim that was left out of the briefing.</summary>
public sealed record LeftOutView
{
    /// <summary>"summary", "actor", "statement", "motive" or "question".</summary>
    public required string Kind { get; init; }

    /// <summary>The claim in a few words, as the analyst gave it.</summary>
    public required string Claim { get; init; }

    /// <summary>The rule that failed, such as "BRF2001".</summary>
    public required string Code { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Reason { get; init; }
}
