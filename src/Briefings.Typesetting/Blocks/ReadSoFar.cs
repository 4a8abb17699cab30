namespace Briefings.Typesetting.Blocks;

/// <summary>What the reading of one document has met.</summary>
internal sealed class ReadSoFar
{
    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    public List<MarkdownFault> Faults { get; } = [];
}
