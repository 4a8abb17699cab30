using System.Globalization;
using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Typesetting.Pdf;

/// <summary>
/// What Poppler's pdftotext makes of words from right to left on a page that has more words from left to right. It sorts the glyphs of a line
/// by place and turns round what stands between two figures, commas or full stops, so a line that has any comes out in pieces, the
/// last one first. No way to write the line changes that; docs/decisions/0003 says what follows from it.
/// </summary>
public sealed class PdftotextOrderTests
{
    private const string InOrder = "אב, גד.", LastPieceFirst = ". גד,אב";

    [FactNeeding("pdftotext")]
    public void Our_own_lines_come_out_as_written_up_to_a_comma_and_then_piece_by_piece()
    {
        const string English = "A paragraph in English, which makes the page run from left to right, as it has most of the words that stand on it.\n\n";

        Assert.Contains("אב גד הו", TextOf(Sample.Print($"{English}אב גד הו").Bytes), StringComparison.Ordinal);
        Assert.Contains(LastPieceFirst, TextOf(Sample.Print(English + InOrder).Bytes), StringComparison.Ordinal);
        Assert.Contains(InOrder, Poppler.Run("pdfinfo", Sample.Print(English + InOrder).Bytes, "-struct-text"), StringComparison.Ordinal);
    }

    [FactNeeding("pdftotext")]
    public void Neither_order_of_glyphs_and_no_ActualText_makes_it_read_such_a_line_in_order()
    {
        Assert.Equal(LastPieceFirst, LineOf(GlyphsFrom(100, -6, "ab, cd.")));
        Assert.Equal(LastPieceFirst, LineOf(GlyphsFrom(64, 6, ".dc ,ba")));
        Assert.Equal("בא, דג.", LineOf(Replaced(InOrder, GlyphsFrom(64, 6, ".dc ,ba"))));
        Assert.Equal("דג. בא,", LineOf(Replaced("אב,", GlyphsFrom(88, 6, ",ba")) + Replaced("גד.", GlyphsFrom(64, 6, ".dc"))));
        Assert.Equal("אב גד", LineOf(GlyphsFrom(100, -6, "ab cd")));
    }

    private static string LineOf(string line)
    {
        var file = FileWith($"BT/F 10 Tf 1 0 0 1 10 80 Tm(LATIN LATIN LATIN LATIN)Tj ET\n{line}");
        return TextOf(Encoding.Latin1.GetBytes(file)).Split('\n').Select(read => read.Trim()).Single(read => read.Length > 0 && !read.StartsWith("LATIN", StringComparison.Ordinal) && read != "\f");
    }

    private static string TextOf(byte[] pdf) =>
        string.Concat(Poppler.Run("pdftotext", pdf, "-nopgbrk", "-").Where(unit => unit is not ('\u202A' or '\u202B' or '\u202C')));

    private static string GlyphsFrom(int x, int step, string codes) => string.Concat(codes.Select((code, i) => string.Create(
        CultureInfo.InvariantCulture, $"BT/F 10 Tf 1 0 0 1 {x + (step * i)} 40 Tm({code})Tj ET\n")));

    private static string Replaced(string text, string glyphs) =>
        $"/Span<</ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>>>BDC\n{glyphs}EMC\n";

    /// <summary>The least file in which the codes a to d are Hebrew letters.</summary>
    private static string FileWith(string content)
    {
        const string Map = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/X def/CMapType 2 def 1 begincodespacerange<00><FF>endcodespacerange "
            + "7 beginbfchar<61><05D0><62><05D1><63><05D2><64><05D3><20><0020><2C><002C><2E><002E>endbfchar 1 beginbfrange<41><5A><0041>endbfrange endcmap end end";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", StreamOf(content),
            "<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 6 0 R>>", StreamOf(Map),
        ];
        var (file, offsets) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder("0000000000 65535 f \n"));
        foreach (var (i, body) in objects.Index())
        {
            offsets.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        return file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{offsets}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").ToString();

        static string StreamOf(string data) => string.Create(CultureInfo.InvariantCulture, $"<</Length {data.Length}>>stream\n{data}\nendstream");
    }
}
