using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>A table of contents that the word processor keeps up to date, and that is right to read before it has.</summary>
public sealed class DocxContentsTests
{
    private static readonly string Report = "::: masthead\n# Title\n:::\n\n[TOC]\n\n## First {#first}\n\nSaid.[^n]\n\n"
        + string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"Paragraph {number.ToString(CultureInfo.InvariantCulture)} of the first part."))
        + "\n\n## Second[^n]\n\n### A part of it\n\nText.\n\n[^n]: A note.";

    [Fact]
    public void It_is_a_field_that_the_word_processor_fills_anew()
    {
        using var package = Word.Opened(Report);
        var table = Assert.Single(package.MainDocumentPart!.Document!.Body!.Elements<SdtBlock>());
        var fields = table.Descendants<FieldChar>().Select(mark => mark.FieldCharType!.Value).ToList();

        Assert.Equal(" TOC \\o \"1-3\" \\h ", table.Descendants<FieldCode>().First().Text);
        Assert.True(table.Descendants<FieldChar>().First().Dirty!.Value);
        Assert.Equal(4, fields.Count(mark => mark == FieldCharValues.Begin));
        Assert.Equal(4, fields.Count(mark => mark == FieldCharValues.End));
        Assert.Equal("Table of Contents", table.Descendants<DocPartGallery>().Single().Val!.Value);
    }

    [Fact]
    public void Its_first_state_names_each_heading_with_the_page_that_our_own_layout_gives_it()
    {
        using var package = Word.Opened(Report);
        var body = package.MainDocumentPart!.Document!.Body!;
        var lines = body.Descendants<SdtContentBlock>().Single().Elements<Paragraph>().ToList();

        Assert.Equal(
            ["TOC2 First⇥1", "TOC2 Second⇥3", "TOC3 A part of it⇥3"],
            lines.Select(line => $"{line.ParagraphProperties!.ParagraphStyleId!.Val} {string.Concat(line.Descendants<Run>().SelectMany(run => run.ChildElements).Select(Shown))}"));
        Assert.All(lines.SelectMany(line => line.Descendants<Hyperlink>()), link => Assert.Contains(body.Descendants<BookmarkStart>(), place => place.Name == link.Anchor));

        static string Shown(OpenXmlElement piece) => piece switch { DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text, TabChar => "⇥", _ => "" };
    }

    [Fact]
    public void The_validator_finds_nothing_wrong_with_it() => Assert.Empty(Word.FaultsOf(Word.Print(Report)));

    [Fact]
    public void A_text_without_headings_has_none()
    {
        using var package = Word.Opened("[TOC]\n\nText.");

        Assert.Empty(package.MainDocumentPart!.Document!.Body!.Elements<SdtBlock>());
    }
}
