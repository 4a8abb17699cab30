using System.Text;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Pdf;

namespace Briefings.Typesetting.Text;

/// <summary>A paragraph's text with its looks, ready to be shaped.</summary>
internal sealed class TextFlow
{
    private readonly StringBuilder text = new();
    private readonly List<StyledRange> ranges = [];
    private readonly List<(int Offset, string Name)> anchors = [];

    public string Text => text.ToString();

    public IReadOnlyList<StyledRange> Ranges => ranges;

    public IReadOnlyList<(int Offset, string Name)> Anchors => anchors;

    public void Append(string addition, TextStyle style, StructureElement? element = null, Link? link = null)
    {
        if (addition.Length == 0)
            return;
        ranges.Add(new StyledRange(text.Length, text.Length + addition.Length, style, element, link));
        text.Append(addition);
    }

    public void MarkAnchor(string name) => anchors.Add((text.Length, name));
}

/// <param name="Element">Where the text belongs, when that is not the paragraph itself.</param>
internal sealed record StyledRange(int Start, int End, TextStyle Style, StructureElement? Element, Link? Link);
