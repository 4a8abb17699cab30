using System.IO.Compression;
using System.Text;
using Briefings.Articles;
using Briefings.Tests.Support;
using Briefings.Worker.Sources.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Document = DocumentFormat.OpenXml.Wordprocessing.Document;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Briefings.Tests.Worker.Sources;

/// <summary>PDF, DOCX and mail, read as a person would, or refused with a reason.</summary>
public sealed class DocumentTests
{
    private static readonly string[] LeftColumn =
    [
        "The har-", "bour board of Estwick voted on", "Monday to close pier 1. The well-", "known timbers are old. A well-known", "engineer had warned of rot. The", "work is to begin in March, the",
    ];

    private static readonly string[] RightColumn =
    [
        "chair said. Ferries will land at", "the northern quay. Traders of the", "fish market opposed the plan. They", "said that twenty jobs hung on it.",
    ];

    [Fact]
    public void A_PDF_in_two_columns_is_read_in_order_without_its_running_heads_and_with_its_words_whole()
    {
        var article = DocumentReader.Read(Pdf(), new Origin { Name = "pier.pdf" });

        Assert.Equal("Estwick closes pier 1", article.Title);
        Assert.Equal(
            """
            Estwick closes pier 1

            The harbour board of Estwick voted on Monday to close pier 1. The well-known timbers are old. A well-known engineer had warned of rot. The work is to begin in March, the chair said. Ferries will land at the northern quay. Traders of the fish market opposed the plan. They said that twenty jobs hung on it.

            The board did not say who would pay for the detour. A second vote is due in April.
            """,
            article.Text);
    }

    [Fact]
    public void A_PDF_without_text_is_a_scan() => AssertProblem(
        "scan.pdf : error BRF7302 : The PDF holds pictures of pages and no text: it was scanned. Have its text recognised first, for example with ocrmypdf.",
        EmptyPdf(), "scan.pdf");

    [Fact]
    public void A_PDF_that_is_broken_says_so() => AssertProblem(
        "x.pdf : error BRF7303 : The PDF is damaged and cannot be read. Get it anew, or save the text of the article.",
        Pdf()[..400], "x.pdf");

    [FactNeeding("qpdf")]
    public void A_PDF_that_is_locked_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("briefings-locked-");
        var (open, locked) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
        File.WriteAllBytes(open, Pdf());
        using (var qpdf = System.Diagnostics.Process.Start("qpdf", ["--encrypt", "secret", "secret", "256", "--", open, locked]))
            qpdf.WaitForExit();

        AssertProblem("b.pdf : error BRF7301 : The PDF is locked with a password. Save it without one, or save the text of the article.", File.ReadAllBytes(locked), "b.pdf");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_PDF_that_unpacks_to_gigabytes_is_not_unpacked()
    {
        var bomb = Packed.Zlib(new byte[210 * 1024 * 1024]);
        var (pdf, places) = (new MemoryStream(), new List<long>());
        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>\nendobj\n");
        Begin($"<</Length {bomb.Length}/Filter/FlateDecode>>\nstream\n");
        pdf.Write(bomb);
        Write("\nendstream\nendobj\n");
        var table = pdf.Length;
        Write($"xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");

        AssertProblem("bomb.pdf : error BRF7306 : It unpacks to far more than an article is, as attacks do, and was not read. Save the text of the article.", pdf.ToArray(), "bomb.pdf");

        void Begin(string text)
        {
            places.Add(pdf.Length);
            Write($"{places.Count} 0 obj\n{text}");
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }

    [Fact]
    public void A_DOCX_is_read_with_its_title_and_without_what_was_struck_out()
    {
        var article = DocumentReader.Read(Docx(body =>
        {
            body.Append(Line("Estwick closes pier 1", "Titel"));
            body.Append(Line(Pages.Paragraphs(1)[0]));
            body.Append(new Paragraph(
                new Run(new Text("The traders opposed ") { Space = SpaceProcessingModeValues.Preserve }),
                new DeletedRun(new Run(new DeletedText("and cursed "))),
                new InsertedRun(new Run(new Text("the plan."))),
                new Run(new Break(), new Text("They said so on Tuesday."))));
        }), new Origin { Name = "pier.docx" });

        Assert.Equal("Estwick closes pier 1", article.Title);
        Assert.Equal(
            $"""
            Estwick closes pier 1

            {Pages.Paragraphs(1)[0]}

            The traders opposed the plan. They said so on Tuesday.
            """,
            article.Text);
    }

    [Fact]
    public void A_DOCX_that_unpacks_to_gigabytes_is_not_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 210; megabyte++)
                part.Write(block);
        }

        AssertProblem("bomb.docx : error BRF7306 : It unpacks to far more than an article is, as attacks do, and was not read. Save the text of the article.", bomb.ToArray(), "bomb.docx");
    }

    [Fact]
    public void A_DOCX_nested_a_hundred_thousand_deep_ends_no_process()
    {
        var deep = Docx(body => body.Append(Line("x")), xml => xml.Replace("<w:p>", string.Concat(Enumerable.Repeat("<w:p>", 100_000)), StringComparison.Ordinal));

        AssertProblem("deep.docx : error BRF7305 : The DOCX is damaged and cannot be read. Save it anew, or save the text of the article.", deep, "deep.docx");
    }

    [Fact]
    public void A_zip_that_is_no_DOCX_is_not_text()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("a.txt");

        AssertProblem("a.zip : error BRF1003 : This is a zip file (a DOCX, ODT or EPUB is one), not text. Give the article as text, Markdown, HTML, PDF or DOCX.", stream.ToArray(), "a.zip");
    }

    [Fact]
    public void A_mail_is_read_by_its_HTML_with_sender_subject_and_day()
    {
        var article = DocumentReader.Read(Encoding.UTF8.GetBytes(Mail(1)), new Origin { Name = "news.eml" });

        Assert.Equal(("Estwick closes pier 1", "The Estwick Courier", new DateOnly(2026, 11, 22)), (article.Title, article.Outlet, article.Date));
        Assert.Equal(string.Join("\n\n", Pages.Paragraphs(1)), article.Text);
    }

    [Fact]
    public void A_mail_of_nothing_but_an_attachment_says_so() => AssertProblem(
        "a.eml : error BRF7308 : The mail has no text of its own. If the article is attached, save it into an inbox folder.",
        Encoding.UTF8.GetBytes("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n"), "a.eml");

    public static string Mail(int number) => $"""
        From: The Estwick Courier <news@courier.example>
        To: desk@example.org
        Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Estwick closes pier {number}"))}?=
        Date: Sun, 22 Nov 2026 18:00:00 +0100
        Message-Id: <{number}@courier.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        See the other part.
        --b
        Content-Type: text/html; charset=utf-8

        <html><body><article>{Pages.Body(number)}</article></body></html>
        --b--

        """.ReplaceLineEndings("\r\n");

    private static void AssertProblem(string told, byte[] bytes, string name) =>
        Assert.Equal(told, Assert.Throws<ProblemException>(() => DocumentReader.Read(bytes, new Origin { Name = name })).Problem.ToString());

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var first = builder.AddPage(595, 842);
        first.AddText("The Estwick Courier, page 1 of 2", 8, new PdfPoint(60, 815), font);
        first.AddText("Estwick closes pier 1", 24, new PdfPoint(60, 740), font);
        foreach (var (at, line) in LeftColumn.Index())
            first.AddText(line, 11, new PdfPoint(60, 680 - at * 13), font);
        foreach (var (at, line) in RightColumn.Index())
            first.AddText(line, 11, new PdfPoint(320, 680 - at * 13), font);
        first.AddText("1", 8, new PdfPoint(297, 30), font);
        var second = builder.AddPage(595, 842);
        second.AddText("The Estwick Courier, page 2 of 2", 8, new PdfPoint(60, 815), font);
        second.AddText("The board did not say who would pay for the", 11, new PdfPoint(60, 700), font);
        second.AddText("detour. A second vote is due in April.", 11, new PdfPoint(60, 687), font);
        second.AddText("2", 8, new PdfPoint(297, 30), font);
        return builder.Build();
    }

    private static byte[] EmptyPdf()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(595, 842).DrawRectangle(new PdfPoint(50, 50), 400, 600);
        return builder.Build();
    }

    private static byte[] Docx(Action<Body> write, Func<string, string>? spoil = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            write(main.Document.Body!);
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleName { Val = "Title" }) { StyleId = "Titel", Type = StyleValues.Paragraph });
        }

        if (spoil is null)
            return stream.ToArray();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(spoil(xml));
        }

        return stream.ToArray();
    }

    private static Paragraph Line(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text)));
        if (style is not null)
            paragraph.ParagraphProperties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        return paragraph;
    }
}
