using System.Globalization;

namespace Briefings.Typesetting;

/// <summary>What a file says about itself. Nothing else enters a print: the same text, style and info give the same bytes.</summary>
public sealed record DocumentInfo
{
    public required string Title { get; init; }

    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>How it may be passed on, such as <c>TLP:AMBER</c>; null for what the style says.</summary>
    public string? Marking { get; init; }

    /// <summary>BCP 47 tag of the language the text is written in.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The file's date of creation.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What the field <c>{date}</c> shows; null for <see cref="Date"/> in English.</summary>
    public string? ShownDate { get; init; }

    internal string DateText => ShownDate ?? Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Files that go into the print where <see cref="Styles.PageStyle.Attach"/> says so.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The program that wrote the text.</summary>
    public string Creator { get; init; } = "";
}
