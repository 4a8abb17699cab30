namespace Briefings.Typesetting.Blocks;

/// <summary>A document read from Markdown.</summary>
/// <param name="Anchors">Every name that a link inside the document can lead to.</param>
internal sealed record MarkdownText(IReadOnlyList<Block> Blocks, IReadOnlySet<string> Anchors)
{
    /// <summary>The link, when there is something at its end.</summary>
    public Link? Resolve(Link? link) => link?.Anchor is { } anchor && !Anchors.Contains(anchor) ? null : link;
}
