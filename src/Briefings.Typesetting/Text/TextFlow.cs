using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Text;

/// <summary>A paragraph's text with its looks, ready to be shaped.</summary>
internal sealed class TextFlow
{
    private readonly List<string> parts = [];
    private string? whole;
    private int length;
    private readonly List<StyledRange> ranges = [];
    private readonly List<(int Offset, string Name)> anchors = [];

    public string Text => whole ??= parts is [var only] ? only : string.Concat(parts);

    public IReadOnlyList<StyledRange> Ranges => ranges;

    public IReadOnlyList<(int Offset, string Name)> Anchors => anchors;

    /// <summary>Offsets at which no line begins, whatever stands there.</summary>
    public List<int> Joints { get; } = [];

    /// <summary>Which way the paragraph runs; auto where its own text decides.</summary>
    public TextDirection Direction { get; init; }

    public void Append(string addition, TextStyle style, StructureElement? element = null, Link? link = null, string? language = null)
    {
        if (addition.Length == 0)
            return;
        ranges.Add(new StyledRange(length, length + addition.Length, style, element, link, language));
        parts.Add(addition);
        length += addition.Length;
        whole = null;
    }

    /// <summary>What comes next does not begin a line, unless white space stands before it.</summary>
    public void Join()
    {
        if (length > 0 && !char.IsWhiteSpace(parts[^1][^1]))
            Joints.Add(length);
    }

    public void MarkAnchor(string name) => anchors.Add((length, name));
}

/// <param name="Element">Where the text belongs, when that is not the paragraph itself.</param>
/// <param name="Language">BCP 47 tag, when it is not the document's.</param>
internal sealed record StyledRange(int Start, int End, TextStyle Style, StructureElement? Element, Link? Link, string? Language = null);
