using System.Text;
using Briefings.Tests.Support;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Pdf;

public sealed class SelfCheckTests
{
    [Theory]
    [InlineData("briefing.md")]
    [InlineData("stress.md")]
    [InlineData("edition.md")]
    public void A_printed_file_keeps_every_rule(string sample) => Assert.Empty(SelfCheck.FaultsOf(Sample.Print(Sample.Read(sample)).Bytes));

    [Fact]
    public void An_empty_document_keeps_every_rule() => Assert.Empty(SelfCheck.FaultsOf(Sample.Print("").Bytes));

    [FactNeeding("qpdf")]
    public void Qpdf_has_nothing_to_say() => Assert.Contains("No syntax or stream encoding errors found", Poppler.Run("qpdf", Sample.Print(Sample.Briefing).Bytes, "--check"), StringComparison.Ordinal);

    [FactNeeding("pdftotext")]
    public void Poppler_reads_the_text_without_complaint() => Assert.Contains("Port Strike Ends a Week", Poppler.TextOf(Sample.Print(Sample.Briefing).Bytes), StringComparison.Ordinal);

    /// <summary>One change to a sound file, of the same length, and the clause that it breaks.</summary>
    private static readonly (string From, string To, string Clause)[] Breakages =
    [
        ("/Marked true", "/Marked null", "14289-1 6.2"),
        ("/DisplayDocTitle true", "/DisplayDocTitle null", "14289-1 7.1: the title"),
        ("/Lang (en)", "/Lung (en)", "14289-1 7.2: the catalog"),
        ("/Metadata", "/Metadota", "19005-2 6.6.2.1"),
        ("<pdfuaid:part>1<", "<pdfuaid:part>9<", "14289-1 5"),
        ("<pdfaid:conformance>A<", "<pdfaid:conformance>B<", "19005-2 6.6.4"),
        ("/ns/id/</pdfaSchema", "/ns/di/</pdfaSchema", "19005-2 6.6.2.3.1"),
        (">Port Strike Ends<", ">Port Strike Mends<", "19005-2 6.6.3: the two titles"),
        ("<xmp:CreateDate>2026", "<xmp:CreateDate>2025", "19005-2 6.6.3: the two dates"),
        ("/GTS_PDFA1", "/GTS_PDFX1", "19005-2 6.2.3: the output intent is not"),
        ("/N 3", "/N 4", "19005-2 6.2.3: the output intent has no"),
        ("0.106 0.114 0.125 rg", "0.106              g", "19005-2 6.2.4.3"),
        ("/S /H2", "/S /H4", "14289-1 7.4.2"),
        ("/ListNumbering", "/ListNumbring_", "14289-1 7.6"),
        ("/Scope", "/Scape", "14289-1 7.5: a header cell"),
        ("/Tabs /S", "/Tabs /R", "14289-1 7.18.3"),
        ("/S /Link", "/S /Span", "14289-1 7.18.5"),
        ("/Contents (", "/Cintents (", "14289-1 7.18.5: a link"),
        ("(https://", "(gopher://", "the link to"),
        ("/S /LBody", "/S /Trash", "32000-1 14.8.4"),
        ("/Artifact BMC", "/Artifact MP ", "32000-1 14.6"),
        ("/MCID 3>>", "/MCID 5>>", "32000-1 14.7"),
        ("/S /Figure", "/S /Figura", "32000-1 14.8.4: Figura"),
        ("/Alt (A disc)", "/Olt (A disc)", "14289-1 7.3"),
        ("/BBox [", "/BBux [", "32000-1 14.8.5.4.3"),
        ("/ColorSpace /DeviceRGB", "/ColorSpace/DeviceCMYK", "19005-2 6.2.4.3: the picture"),
        ("/Interpolate false", "/Interpolate true ", "19005-2 6.2.8.1"),
        ("<pdfaid:part>3", "<pdfaid:part>2", "19005-2 6.6.4"),
        ("/AFRelationship /Data", "/AFRelationship /Dato", "19005-3 6.8: an attached file does not say how"),
        ("/Subtype /application", "/Subtyp_ /application", "19005-3 6.8: an attached file does not say of"),
        ("/S /Note", "/S /Nota", "32000-1 14.8.4: Nota"),
        ("/ID (note-1)", "/ID (note-9)", "14289-1 7.9"),
        ("/S /TOCI", "/S /TOCA", "32000-1 14.8.4: TOC"),
        ("/Dest (two)", "/Dest (too)", "32000-1 12.3.2.3"),
        ("/ToUnicode", "/ToUnicorn", "14289-1 7.21.7"),
        ("/FontFile2", "/FontFile9", "14289-1 7.21.4.1"),
        ("/CIDToGIDMap", "/CIDToGIDMop", "14289-1 7.21.3.2"),
    ];

    [FactNeeding("qpdf")]
    public void A_file_with_any_of_its_rules_broken_is_found_out()
    {
        var plain = Plain(PdfPrinter.Print(
            "# One\n\n## Two {#two}\n\n[out](https://example.org) and [in](#two)\n\n- item[^n]\n\n[^n]: Note.\n\n[TOC]\n\n![A disc](rgba8.png)\n\n| a |\n|---|\n| b |",
            new PageStyle { MachineFonts = false, Attach = true, PictureFolder = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures") },
            Sample.Info with { Title = "Port Strike Ends", Attachments = [new Attachment("a.json", "application/json", "Data", IsSource: false, "{}"u8.ToArray())] }).Bytes);
        Assert.Empty(SelfCheck.FaultsOf(plain));

        var unseen = Breakages.Where(breakage => !FaultsOf(plain, breakage.From, breakage.To).Exists(fault => fault.StartsWith(breakage.Clause, StringComparison.Ordinal)));
        Assert.Empty(unseen);
    }

    /// <summary>The file with its objects unpacked, so that a text editor could change them.</summary>
    private static byte[] Plain(byte[] pdf) =>
        Encoding.Latin1.GetBytes(Poppler.Run("qpdf", pdf, "--qdf", "--object-streams=disable", "--no-original-object-ids", "-"));

    private static List<string> FaultsOf(byte[] plain, string from, string to)
    {
        var text = Encoding.Latin1.GetString(plain);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        try
        {
            return [.. SelfCheck.FaultsOf(Encoding.Latin1.GetBytes(text[..at] + to + text[(at + from.Length)..]))];
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or InvalidCastException or NullReferenceException)
        {
            return [e.Message];
        }
    }
}
