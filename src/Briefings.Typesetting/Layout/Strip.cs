using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Pictures;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>A slice of the document over the full width that stands on one page: a line of text, a table's row, a rule.</summary>
internal sealed record Strip
{
    /// <summary>What the strip is part of, in a word.</summary>
    public required string Kind { get; init; }

    public required float Height { get; init; }

    public Mark[] Marks { get; init; } = [];

    /// <summary>White above, unless the strip begins a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>No page ends between this strip and the next one, as long as a page can hold both.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>It reaches over all columns.</summary>
    public bool IsWide { get; init; }

    public Frame? Frame { get; init; }

    /// <summary>Repeated above this strip when it begins a page: the heading row of its table.</summary>
    public Strip? Header { get; init; }

    public OutlineHeading? Outline { get; init; }

    /// <summary>Name of the strip's place, beside those in its text.</summary>
    public string? Anchor { get; init; }

    /// <summary>Cuts the strip so that the first part fits into a height; null when it cannot be cut there.</summary>
    public Func<float, (Strip Upper, Strip Lower)?>? Split { get; init; }
}

internal sealed record OutlineHeading(int Level, string Title);

/// <summary>Something to draw, measured from the strip's top and the page's left edge.</summary>
internal abstract record Mark
{
    /// <param name="Element">What the line is content of; null for decoration.</param>
    internal sealed record Line(TextLine Text, float X, float Baseline, StructureElement? Element) : Mark;

    /// <summary>The number of the page on which a place stands, known when all pages are, with dots that lead to it.</summary>
    /// <param name="From">Where the text before it ends.</param>
    /// <param name="To">The edge at which the number stands.</param>
    internal sealed record PageNumber(Link Link, float From, float To, float Baseline, TextStyle Style, StructureElement Element) : Mark;

    internal sealed record Image(Picture Picture, float X, float Y, float Width, float Height, StructureElement Element) : Mark;

    /// <param name="Element">What the box is content of; null for decoration.</param>
    internal sealed record Box(float X, float Y, float Width, float Height, Rgb Color, StructureElement? Element = null, float Radius = 0) : Mark;

    /// <summary>Where a figure stands that is drawn of other marks.</summary>
    internal sealed record Area(float X, float Y, float Width, float Height, StructureElement Element) : Mark;
}

/// <summary>A ground or a bar behind strips that follow one another, drawn anew on each page they reach.</summary>
internal sealed class Frame(Frame? outer, float x, float width, Rgb color)
{
    public Frame? Outer => outer;

    public float X => x;

    public float Width => width;

    public Rgb Color => color;
}
