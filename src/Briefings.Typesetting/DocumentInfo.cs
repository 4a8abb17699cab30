namespace Briefings.Typesetting;

/// <summary>What a file says about itself. Nothing else enters a print: the same text, style and info give the same bytes.</summary>
public sealed record DocumentInfo
{
    public required string Title { get; init; }

    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>BCP 47 tag of the language the text is written in.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Shown by the field <c>{date}</c>, and the file's date of creation.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The program that wrote the text.</summary>
    public string Creator { get; init; } = "";
}
