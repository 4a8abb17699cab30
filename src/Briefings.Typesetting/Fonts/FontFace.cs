using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
using static Briefings.Typesetting.Fonts.Native;

namespace Briefings.Typesetting.Fonts;

/// <summary>
/// One face of a font, shaped by HarfBuzz in font units. Faces live as long as the process and are read by many threads: HarfBuzz
/// guards its own caches, and the bytes are mapped and never moved.
/// </summary>
internal sealed class FontFace
{
    private const uint FamilyName = 1, PostScriptName = 6;
    private const int NormalWidth = 5, RestrictedEmbedding = 2;

    private readonly ConcurrentDictionary<uint, float> advances = new();
    private readonly Lazy<FontCoverage> coverage;

    private FontFace(Blob blob, int index)
    {
        Face = new Face(blob, index);
        UnitsPerEm = Face.UnitsPerEm;
        Font = new Font(Face);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
        Font.SetFunctionsOpenType();
        Face.MakeImmutable();
        coverage = new(() => new FontCoverage(Face));
        (Name, Family) = (PdfName(NameOf(PostScriptName)), NameOf(FamilyName));
        HasOutlines = HasTable("glyf") || HasTable("CFF ");
        IsCff = HasTable("CFF ");
        IsVariable = HasTable("fvar");
        if (HasOutlines && HasTable("head") && HasTable("hhea") && HasTable("OS/2") && HasTable("post"))
            ReadTables();
        Space = GlyphOf(' ');
    }

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    public string Family { get; }

    public Face Face { get; }

    public Font Font { get; }

    public int UnitsPerEm { get; }

    public ushort Space { get; }

    /// <summary>The outlines are of the Compact Font Format.</summary>
    public bool IsCff { get; }

    public bool IsSerif => Family.Contains("Serif", StringComparison.Ordinal) || Family.Contains("Naskh", StringComparison.Ordinal);

    /// <summary>As in OS/2: 400 is regular, 700 bold.</summary>
    public int Weight { get; private set; }

    public bool IsItalic => Metrics.ItalicAngle != 0;

    /// <summary>Its outlines can be subset and embedded: it is drawn with outlines, fixed, of normal width, and its licence bits allow it.</summary>
    public bool IsUsable { get; private set; }

    /// <summary>In thousandths of the size.</summary>
    public FontMetrics Metrics { get; private set; }

    private bool HasOutlines { get; }

    private bool IsVariable { get; }

    public static unsafe FontFace FromResource(string family, string face)
    {
        var name = $"{family}-{face}";
        var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"Briefings.Typesetting.Fonts.{family}.{name}.ttf");
        return stream is UnmanagedMemoryStream bytes
            ? new FontFace(new Blob((nint)bytes.PositionPointer, (int)bytes.Length, MemoryMode.ReadOnly), 0)
            : throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
    }

    /// <summary>The faces of a font file that can be used; none when it is no font.</summary>
    public static IReadOnlyList<FontFace> FromFile(string path)
    {
        try
        {
            var blob = Blob.FromFile(path);
            return [.. Enumerable.Range(0, (int)hb_face_count(blob.Handle)).Select(index => new FontFace(blob, index)).Where(face => face.IsUsable)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public bool Covers(int codePoint) => coverage.Value.Has(codePoint);

    public bool Covers(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Covers(rune.Value))
                return false;
        }

        return true;
    }

    public ushort GlyphOf(char character) => Font.TryGetNominalGlyph(character, out var glyph) ? (ushort)glyph : (ushort)0;

    /// <summary>The advance the font states for a glyph, in thousandths of the size, before kerning.</summary>
    public float AdvanceOf(ushort glyph) =>
        advances.GetOrAdd(glyph, static (id, face) => face.Font.GetHorizontalGlyphAdvance(id) * 1000f / face.UnitsPerEm, this);

    /// <summary>Offsets after the OpenType specification's tables head, hhea, OS/2 and post.</summary>
    private void ReadTables()
    {
        using var head = Face.ReferenceTable(Tag.Parse("head"));
        using var hhea = Face.ReferenceTable(Tag.Parse("hhea"));
        using var os2 = Face.ReferenceTable(Tag.Parse("OS/2"));
        using var post = Face.ReferenceTable(Tag.Parse("post"));
        var hasHeights = os2.AsSpan().Length >= 90;
        if (head.AsSpan().Length < 54 || hhea.AsSpan().Length < 36 || os2.AsSpan().Length < 78 || post.AsSpan().Length < 8 || UnitsPerEm == 0)
            return;
        Metrics = new FontMetrics(
            Ascent: Scaled(hhea, 4), Descent: Scaled(hhea, 6),
            CapHeight: hasHeights ? Scaled(os2, 88) : Scaled(hhea, 4), XHeight: hasHeights ? Scaled(os2, 86) : 0,
            Left: Scaled(head, 36), Bottom: Scaled(head, 38), Right: Scaled(head, 40), Top: Scaled(head, 42),
            ItalicAngle: BinaryPrimitives.ReadInt32BigEndian(post.AsSpan()[4..]) / 65536f);
        Weight = BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan()[4..]);
        var (width, embedding) = (BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan()[6..]), BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan()[8..]));
        IsUsable = !IsVariable && width == NormalWidth && (embedding & 0xF) != RestrictedEmbedding;
    }

    private bool HasTable(string tag)
    {
        using var table = Face.ReferenceTable(Tag.Parse(tag));
        return table.AsSpan().Length > 0;
    }

    private unsafe string NameOf(uint id)
    {
        var text = stackalloc byte[128];
        uint size = 128;
        var length = hb_ot_name_get_utf8(Face.Handle, id, 0, &size, text);
        return Encoding.UTF8.GetString(text, (int)Math.Min(size, length));
    }

    /// <summary>A name that needs no escapes in a PDF.</summary>
    private static string PdfName(string name)
    {
        var plain = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return plain.Length == 0 ? "Font" : plain;
    }

    private float Scaled(Blob table, int offset) =>
        MathF.Round(BinaryPrimitives.ReadInt16BigEndian(table.AsSpan()[offset..]) * 1000f / UnitsPerEm);
}

internal readonly record struct FontMetrics(
    float Ascent, float Descent, float CapHeight, float XHeight, float Left, float Bottom, float Right, float Top, float ItalicAngle);
