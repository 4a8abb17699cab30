namespace Briefings.Rendering.Views.Editions;

/// <summary>An article's own words, and where they stand.</summary>
public sealed record WordsView
{
    /// <summary>Verbatim.</summary>
    public required string Words { get; init; }

    public required string Outlet { get; init; }

    /// <summary>The article's title.</summary>
    public required string Title { get; init; }

    /// <summary>The article's date, such as "23 November 2026".</summary>
    public string? Published { get; init; }

    /// <summary>The article's language, "en", "de", …; "und" where it is not known. Print the words with verbatim.</summary>
    public string? Language { get; init; }

    /// <summary>The article's address. Print it with md.link.</summary>
    public string? Url { get; init; }
}
