namespace Briefings.Rendering.Views;

/// <summary>Somebody who acts in the story.</summary>
public sealed record ActorView
{
    /// <summary>"actor-1": the actor's place on the page, for links back from the evidence.</summary>
    public required string Anchor { get; init; }

    public required string Name { get; init; }

    /// <summary>"person", "organisation", "state" or "group".</summary>
    public required string Kind { get; init; }

    /// <summary>In the article's words.</summary>
    public string? Role { get; init; }

    /// <summary>Other words of the article for the same actor.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Why the actor matters in this story.</summary>
    public string? Significance { get; init; }

    /// <summary>How often the article names the actor, under any of the names.</summary>
    public required int Mentions { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
