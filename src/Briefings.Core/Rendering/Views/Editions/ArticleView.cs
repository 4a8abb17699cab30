namespace Briefings.Rendering.Views.Editions;

/// <summary>One article that was read.</summary>
public sealed record ArticleView
{
    public required string Outlet { get; init; }

    public required string Title { get; init; }

    /// <summary>The article's date, such as "23 November 2026".</summary>
    public string? Published { get; init; }

    /// <summary>The article's address. Print it with md.link.</summary>
    public string? Url { get; init; }

    /// <summary>"News", "Opinion" or "Unknown".</summary>
    public required string Kind { get; init; }

    public bool IsOpinion => Kind == "Opinion";

    /// <summary>The number of the story that it tells.</summary>
    public required int Story { get; init; }

    /// <summary>Names of other outlets that print the same account.</summary>
    public required IReadOnlyList<string> AlsoIn { get; init; }
}
