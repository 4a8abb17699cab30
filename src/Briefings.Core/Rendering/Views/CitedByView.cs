namespace Briefings.Rendering.Views;

/// <summary>A claim that rests on a piece of evidence.</summary>
public sealed record CitedByView
{
    /// <summary>"summary", "question 2", or the name of an actor.</summary>
    public required string Label { get; init; }

    /// <summary>The claim's place on the page, for a link back.</summary>
    public required string Anchor { get; init; }
}
