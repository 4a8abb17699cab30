using System.Text;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Text.Bidi;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Briefings.Typesetting.Text;

/// <summary>Turns text into glyphs. One to a print: HarfBuzz's buffer is not shared between threads.</summary>
/// <param name="language">BCP 47 tag of the document.</param>
internal sealed class Shaper(string language, FontChain fonts) : IDisposable
{
    private static readonly Feature[] TabularFigures = [new(Tag.Parse("tnum"), 1)];

    private readonly Buffer buffer = new();
    private readonly Language ofDocument = new(language);

    public string Language => language;

    public FontChain Fonts => fonts;

    /// <summary>The glyphs of a part of an item, in the order of the text: those of text from right to left are set leftward.</summary>
    public Glyph[] Shape(string text, TextItem item, int start, int end)
    {
        var glyphs = item.IsMissing ? Placeholders(text, item, start, end) : ShapeWithHarfBuzz(text, item, start, end);
        PadBadge(glyphs, item, start, end);
        return glyphs;
    }

    public void Dispose() => buffer.Dispose();

    private Glyph[] ShapeWithHarfBuzz(string text, TextItem item, int start, int end)
    {
        buffer.ClearContents();
        buffer.ContentType = ContentType.Unicode;
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = item.RunsLeftward ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = item.Script;
        buffer.Language = item.Range.Language is { } own ? new Language(own) : ofDocument;
        item.Face.Font.Shape(buffer, item.Range.Style.HasTabularFigures ? TabularFigures : []);

        var scale = item.Range.Style.Size / item.Face.UnitsPerEm;
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var (glyphs, count) = (new Glyph[infos.Length], 0);
        for (var i = 0; i < infos.Length; i++)
        {
            if (infos[i].Cluster < (uint)text.Length && BidiControls.Is(text[(int)infos[i].Cluster]) && positions[i].XAdvance == 0)
                continue;
            // White space that the face has no glyph for is set as a space; nothing else comes here uncovered.
            var id = infos[i].Codepoint == 0 ? item.Face.Space : (ushort)infos[i].Codepoint;
            glyphs[count++] = new Glyph(
                id, (int)infos[i].Cluster,
                positions[i].XAdvance * scale, (Half)(positions[i].XOffset * scale), (Half)(positions[i].YOffset * scale),
                (infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0);
        }

        Array.Resize(ref glyphs, count);
        // HarfBuzz gives glyphs from left to right.
        if (item.RunsLeftward)
            Array.Reverse(glyphs);
        return glyphs;
    }

    private static Glyph[] Placeholders(string text, TextItem item, int start, int end)
    {
        var box = item.Face.GlyphOf(FontLibrary.Placeholder);
        var advance = item.Face.AdvanceOf(box) * item.Range.Style.Size / 1000;
        var glyphs = new List<Glyph>();
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length);
            glyphs.Add(new Glyph(box, at, advance, default, default, UnsafeToBreak: false));
            at += length;
        }

        return [.. glyphs];
    }

    /// <summary>A badge's ends have room before and after their glyphs, whichever way it runs.</summary>
    private static void PadBadge(Glyph[] glyphs, TextItem item, int start, int end)
    {
        var padding = item.Range.Style.Padding;
        if (padding == 0 || glyphs.Length == 0)
            return;
        var (left, right) = item.RunsLeftward ? (glyphs.Length - 1, 0) : (0, glyphs.Length - 1);
        var (hasLeft, hasRight) = item.RunsLeftward ? (end == item.Range.End, start == item.Range.Start) : (start == item.Range.Start, end == item.Range.End);
        if (hasLeft)
            glyphs[left] = glyphs[left] with { Dx = glyphs[left].Dx + (Half)padding, Advance = glyphs[left].Advance + padding };
        if (hasRight)
            glyphs[right] = glyphs[right] with { Advance = glyphs[right].Advance + padding };
    }
}
