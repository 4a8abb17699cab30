using System.Text;
using Briefings.Typesetting.Fonts;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Briefings.Typesetting.Text;

/// <summary>Turns text into glyphs. One to a print: HarfBuzz's buffer is not shared between threads.</summary>
internal sealed class Shaper(string language) : IDisposable
{
    private readonly Buffer buffer = new();
    private readonly Language language = new(language);

    /// <summary>The glyphs of a part of an item, in the order they are drawn in.</summary>
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
        buffer.Direction = (item.BidiLevel & 1) == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = item.Script;
        buffer.Language = language;
        item.Face.Font.Shape(buffer);

        var scale = item.Range.Style.Size / item.Face.UnitsPerEm;
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            // White space that the face has no glyph for is set as a space; nothing else comes here uncovered.
            var id = infos[i].Codepoint == 0 ? item.Face.Space : (ushort)infos[i].Codepoint;
            glyphs[i] = new Glyph(
                id, (int)infos[i].Cluster,
                positions[i].XAdvance * scale, positions[i].XOffset * scale, positions[i].YOffset * scale,
                (infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0);
        }

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
            glyphs.Add(new Glyph(box, at, advance, 0, 0, UnsafeToBreak: false));
            at += length;
        }

        return [.. glyphs];
    }

    /// <summary>The first glyph of a badge is moved in, the last one moves on what follows.</summary>
    private static void PadBadge(Glyph[] glyphs, TextItem item, int start, int end)
    {
        var padding = item.Range.Style.Padding;
        if (padding == 0 || glyphs.Length == 0)
            return;
        if (start == item.Range.Start)
            glyphs[0] = glyphs[0] with { Dx = glyphs[0].Dx + padding, Advance = glyphs[0].Advance + padding };
        if (end == item.Range.End)
            glyphs[^1] = glyphs[^1] with { Advance = glyphs[^1].Advance + padding };
    }
}
