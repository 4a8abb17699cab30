using System.Text;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Text;

/// <summary>A paragraph's text with its looks, ready to be shaped.</summary>
internal sealed class TextFlow
{
    private readonly StringBuilder text = new();
    private string? whole;
    private readonly List<StyledRange> ranges = [];
    private readonly List<(int Offset, string Name)> anchors = [];

    public string Text => whole ??= text.ToString();

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
        ranges.Add(new StyledRange(text.Length, text.Length + addition.Length, style, element, link, language));
        text.Append(addition);
        whole = null;
    }

    /// <summary>What comes next does not begin a line, unless white space stands before it.</summary>
    public void Join()
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            Joints.Add(text.Length);
    }

    public void MarkAnchor(string name) => anchors.Add((text.Length, name));
}

/// <param name="Element">Where the text belongs, when that is not the paragraph itself.</param>
/// <param name="Language">BCP 47 tag, when it is not the document's.</param>
internal sealed record StyledRange(int Start, int End, TextStyle Style, StructureElement? Element, Link? Link, string? Language = null);
