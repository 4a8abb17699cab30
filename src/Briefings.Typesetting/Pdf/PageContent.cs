using System.Buffers;
using System.Text;
using Briefings.Typesetting.Pictures;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>
/// Writes what stands on one page. Lengths are points from the top left corner. Everything is either marked as content of a structure
/// element or as an artifact; a mark stays open while what follows belongs to it too.
/// </summary>
internal sealed class PageContent(int page, float height, PdfBuffer operators, PdfFonts fonts, PdfPictures pictures)
{
    private readonly List<StructureElement> marks = [];
    private StructureElement? openElement;
    private bool isOpen;
    private Rgb fill;

    /// <summary>The element of each marked content, by its id.</summary>
    public IReadOnlyList<StructureElement> Marks => marks;

    public ReadOnlySpan<byte> Close()
    {
        EndMark();
        return operators.Written;
    }

    /// <param name="element">What the run is content of; null for an artifact.</param>
    public void Text(GlyphRun run, float x, float baseline, StructureElement? element)
    {
        if (run.Glyphs.Length == 0)
            return;
        var style = run.Item.Range.Style;
        var font = fonts.FontFor(run.Item.Face, run.Glyphs.Length);
        Mark(element);
        Color(style.Color);
        operators.Append("BT/").Append(font.ResourceName).Append(" "u8).Append(style.Size).Append(" Tf 1 0 0 1 "u8);
        Point(x, baseline - style.Rise).Append("Tm["u8);
        Glyphs(run, font, style.Size);
        operators.Append("]TJ ET\n"u8);
    }

    public void Picture(Picture picture, float x, float y, float width, float depth, StructureElement element)
    {
        Mark(element);
        // What is stored is a square of one by one; its left and right, bottom and top go to where the camera's hold puts them.
        var (a, b, c, d) = picture.Orientation switch
        {
            2 => (-width, 0f, 0f, depth),
            3 => (-width, 0f, 0f, -depth),
            4 => (width, 0f, 0f, -depth),
            5 => (0f, -depth, -width, 0f),
            6 => (0f, -depth, width, 0f),
            7 => (0f, depth, width, 0f),
            8 => (0f, depth, -width, 0f),
            _ => (width, 0f, 0f, depth),
        };
        operators.Append("q "u8).Append(a).Append(" "u8).Append(b).Append(" "u8).Append(c).Append(" "u8).Append(d).Append(" "u8);
        Point(x - Math.Min(0, a + c), y + depth + Math.Min(0, b + d)).Append("cm/"u8).Append(pictures.NameOf(picture)).Append(" Do Q\n"u8);
    }

    /// <param name="element">What the area is content of; null for an artifact.</param>
    public void Fill(float x, float y, float width, float depth, Rgb color, float radius = 0, StructureElement? element = null)
    {
        Mark(element);
        Color(color);
        if (radius == 0)
        {
            Point(x, y + depth).Append(width).Append(" "u8).Append(depth).Append(" re f\n"u8);
            return;
        }

        Rounded(x, y, x + width, y + depth, Math.Min(radius, Math.Min(width, depth) / 2));
        operators.Append("f\n"u8);
    }

    private void Glyphs(GlyphRun run, EmbeddedFont font, float size)
    {
        var texts = ArrayPool<string>.Shared.Rent(run.Glyphs.Length);
        ClusterTexts.Deal(run, texts);
        // Text from right to left is written in its own order too, each glyph to the left of the one before: a reader that takes
        // the codes as they come reads what was said.
        var leftward = run.Item.RunsLeftward;
        var (wanted, reached, rise, inString) = (leftward ? run.Width : 0f, 0f, 0f, false);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i];
            wanted -= leftward ? glyph.Advance : 0;
            var (dx, dy) = ((float)glyph.Dx, (float)glyph.Dy);
            if (dy != rise)
            {
                operators.Append(inString ? ">]TJ "u8 : "]TJ "u8).Append(dy).Append(" Ts["u8);
                (rise, inString) = (dy, false);
            }

            var shift = MathF.Round((reached - wanted - dx) * 1000 / size);
            if (shift != 0)
            {
                operators.Append(inString ? ">"u8 : ""u8).Append(shift);
                (reached, inString) = (reached - (shift * size / 1000), false);
            }

            var (own, more) = leftward ? FirstOf(texts[i]) : (texts[i], "");
            operators.Append(inString ? ""u8 : "<"u8).AppendHex(font.CodeOf(glyph.Id, own), 4);
            inString = true;
            reached += font.WidthOf(glyph.Id) * size / 1000;
            // Of a ligature from right to left, readers that sort by place would turn the letters round: those after the first get
            // places of their own, at its left.
            for (; more.Length > 0; inString = true)
            {
                (own, more) = FirstOf(more);
                shift = MathF.Round((reached - wanted - dx) * 1000 / size) + 1;
                operators.Append(">"u8).Append(shift).Append("<"u8).AppendHex(font.CodeOf(run.Item.Face.Space, own), 4);
                reached += (font.WidthOf(run.Item.Face.Space) - shift) * size / 1000;
            }

            wanted += leftward ? 0 : glyph.Advance;
        }

        operators.Append(">"u8);
        if (rise != 0)
            operators.Append("]TJ 0 Ts["u8);
        ArrayPool<string>.Shared.Return(texts);
    }

    private static (string First, string Others) FirstOf(string text)
    {
        Rune.DecodeFromUtf16(text, out _, out var length);
        return (text[..length], text[length..]);
    }

    /// <summary>A rectangle with round corners, each a cubic curve with the usual factor for a quarter of a circle.</summary>
    private void Rounded(float left, float top, float right, float bottom, float radius)
    {
        var reach = radius * (1 - 0.5523f);
        Point(left + radius, top).Append("m "u8);
        Point(right - radius, top).Append("l "u8);
        Curve(right - reach, top, right, top + reach, right, top + radius);
        Point(right, bottom - radius).Append("l "u8);
        Curve(right, bottom - reach, right - reach, bottom, right - radius, bottom);
        Point(left + radius, bottom).Append("l "u8);
        Curve(left + reach, bottom, left, bottom - reach, left, bottom - radius);
        Point(left, top + radius).Append("l "u8);
        Curve(left, top + reach, left + reach, top, left + radius, top);
    }

    private void Curve(float x1, float y1, float x2, float y2, float x3, float y3)
    {
        Point(x1, y1);
        Point(x2, y2);
        Point(x3, y3).Append("c "u8);
    }

    private PdfBuffer Point(float x, float y) => operators.Append(x).Append(" "u8).Append(height - y).Append(" "u8);

    private void Color(Rgb color)
    {
        if (color == fill)
            return;
        fill = color;
        operators.Append(color.Red / 255f).Append(" "u8).Append(color.Green / 255f).Append(" "u8).Append(color.Blue / 255f).Append(" rg\n"u8);
    }

    private void Mark(StructureElement? element)
    {
        if (isOpen && openElement == element)
            return;
        EndMark();
        (isOpen, openElement) = (true, element);
        if (element is null)
        {
            operators.Append("/Artifact BMC\n"u8);
            return;
        }

        element.Attach();
        element.Kids.Add(StructureKid.Mark(page, marks.Count));
        operators.Append($"/{element.Role}<</MCID {marks.Count}>>BDC\n");
        marks.Add(element);
    }

    private void EndMark()
    {
        if (isOpen)
            operators.Append("EMC\n"u8);
        isOpen = false;
    }
}
