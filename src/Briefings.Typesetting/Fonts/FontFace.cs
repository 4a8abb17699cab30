using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Fonts;

/// <summary>
/// One vendored face, shaped by HarfBuzz in font units. Faces live as long as the process and are read by many threads: HarfBuzz
/// guards its own caches, and the bytes are the assembly's own, mapped and never moved.
/// </summary>
internal sealed class FontFace
{
    private readonly ConcurrentDictionary<uint, float> advances = new();

    private unsafe FontFace(string name, UnmanagedMemoryStream bytes)
    {
        Name = name;
        var blob = new Blob((nint)bytes.PositionPointer, (int)bytes.Length, MemoryMode.ReadOnly);
        Face = new Face(blob, 0);
        UnitsPerEm = Face.UnitsPerEm;
        Font = new Font(Face);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
        Font.SetFunctionsOpenType();
        Face.MakeImmutable();
        Metrics = ReadMetrics();
        Space = GlyphOf(' ');
    }

    public string Name { get; }

    public Face Face { get; }

    public Font Font { get; }

    public int UnitsPerEm { get; }

    public ushort Space { get; }

    /// <summary>In thousandths of the size.</summary>
    public FontMetrics Metrics { get; }

    public static FontFace FromResource(string family, string face)
    {
        var name = $"{family}-{face}";
        var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"Briefings.Typesetting.Fonts.{family}.{name}.ttf");
        return stream is UnmanagedMemoryStream bytes
            ? new FontFace(name, bytes)
            : throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
    }

    public bool Covers(Rune rune) => Font.TryGetNominalGlyph(rune.Value, out var glyph) && glyph != 0;

    public ushort GlyphOf(char character) => Font.TryGetNominalGlyph(character, out var glyph) ? (ushort)glyph : (ushort)0;

    /// <summary>The advance the font states for a glyph, in thousandths of the size, before kerning.</summary>
    public float AdvanceOf(ushort glyph) =>
        advances.GetOrAdd(glyph, static (id, face) => face.Font.GetHorizontalGlyphAdvance(id) * 1000f / face.UnitsPerEm, this);

    /// <summary>Offsets after the OpenType specification's tables head, hhea, OS/2 and post.</summary>
    private FontMetrics ReadMetrics()
    {
        using var head = Face.ReferenceTable(Tag.Parse("head"));
        using var hhea = Face.ReferenceTable(Tag.Parse("hhea"));
        using var os2 = Face.ReferenceTable(Tag.Parse("OS/2"));
        using var post = Face.ReferenceTable(Tag.Parse("post"));
        return new FontMetrics(
            Ascent: Scaled(hhea, 4), Descent: Scaled(hhea, 6), CapHeight: Scaled(os2, 88), XHeight: Scaled(os2, 86),
            Left: Scaled(head, 36), Bottom: Scaled(head, 38), Right: Scaled(head, 40), Top: Scaled(head, 42),
            ItalicAngle: BinaryPrimitives.ReadInt32BigEndian(post.AsSpan()[4..]) / 65536f);
    }

    private float Scaled(Blob table, int offset) =>
        MathF.Round(BinaryPrimitives.ReadInt16BigEndian(table.AsSpan()[offset..]) * 1000f / UnitsPerEm);
}

internal readonly record struct FontMetrics(
    float Ascent, float Descent, float CapHeight, float XHeight, float Left, float Bottom, float Right, float Top, float ItalicAngle);
