namespace Briefings.Rendering;

/// <summary>What a printer needs beside the Markdown.</summary>
/// <param name="Date">The briefing's date; the only date that the file carries.</param>
/// <param name="Template">Its style, and its words for what stands on every page.</param>
public sealed record PageSetup(string Title, string Language, DateOnly Date, Template Template)
{
    /// <summary>How it may be passed on; null for what the style says.</summary>
    public string? Marking { get; init; }

    /// <summary>Files that go into the PDF where the style says so.</summary>
    public IReadOnlyList<PageAttachment> Attachments { get; init; } = [];
}

/// <param name="Name">A file name.</param>
/// <param name="IsSource">The briefing was made from it; else it holds the same as data.</param>
/// <param name="Json">Written where it is asked for alone: an edition's is large, and few styles attach it.</param>
public sealed record PageAttachment(string Name, string Description, bool IsSource, Func<ReadOnlyMemory<byte>> Json);
