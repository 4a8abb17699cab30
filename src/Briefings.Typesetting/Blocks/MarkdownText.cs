namespace Briefings.Typesetting.Blocks;

/// <summary>A document read from Markdown.</summary>
/// <param name="Anchors">Every name that a link inside the document can lead to.</param>
/// <param name="Notes">In the order of their numbers.</param>
/// <param name="Faults">What could not be read as it was meant, and is printed as plain text.</param>
internal sealed record MarkdownText(
    IReadOnlyList<Block> Blocks, IReadOnlySet<string> Anchors, IReadOnlyList<Note> Notes, IReadOnlyList<MarkdownFault> Faults)
{
    /// <summary>The link, when there is something at its end.</summary>
    public Link? Resolve(Link? link) => link?.Anchor is { } anchor && !Anchors.Contains(anchor) ? null : link;
}
