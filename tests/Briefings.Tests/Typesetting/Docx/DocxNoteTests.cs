using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>Notes are the word processor's own: whoever edits can move, add and strike one, and the numbers follow.</summary>
public sealed class DocxNoteTests
{
    private const string Cited = """
        It ends on Monday.[^count] The port disagrees.[^port] So it does.[^count]

        | Cell |
        | :-- |
        | In a table.[^url] |

        [^count]: By the *union's* count.

            - seven for
            - one against

        [^port]: See note one,[^count] and the one below.[^below]

        [^url]: At [its page](https://example.org/port).

        [^below]: Cited by a note alone.
        """;

    [Fact]
    public void Each_note_stands_at_the_foot_of_its_page_and_is_marked_where_the_text_cites_it_first()
    {
        using var package = Word.Opened(Cited);
        var (body, notes) = (package.MainDocumentPart!.Document!.Body!, package.MainDocumentPart.FootnotesPart!.Footnotes!);

        Assert.Equal([1, 2, 3], body.Descendants<FootnoteReference>().Select(reference => (int)reference.Id!.Value));
        Assert.Equal(
            ["1: By the union's count.|seven for|one against", "2: See note one,1 and the one below.4", "3: At its page."],
            notes.Elements<Footnote>().Where(note => note.Type is null).Select(note => $"{note.Id}:{string.Join('|', note.Elements<Paragraph>().Select(paragraph => paragraph.InnerText))}"));
        Assert.All(notes.Elements<Footnote>().Where(note => note.Type is null), note => Assert.Single(note.Descendants<FootnoteReferenceMark>()));
        Assert.Null(package.MainDocumentPart.EndnotesPart);
    }

    [Fact]
    public void A_note_cited_again_is_a_field_that_repeats_its_number()
    {
        using var package = Word.Opened(Cited);
        var body = package.MainDocumentPart!.Document!.Body!;
        var again = Assert.Single(body.Descendants<SimpleField>());

        Assert.Equal(" NOTEREF note_1_cited \\h ", again.Instruction!.Value);
        Assert.Equal("1", again.InnerText);
        Assert.IsType<FootnoteReference>(body.Descendants<BookmarkStart>().Single(bookmark => bookmark.Name == "note_1_cited").NextSibling<Run>()!.LastChild);
    }

    [Fact]
    public void What_only_a_note_cites_stands_at_the_texts_end_under_its_number()
    {
        using var package = Word.Opened(Cited);
        var main = package.MainDocumentPart!;
        var last = main.Document!.Body!.Elements<Paragraph>().Last(paragraph => paragraph.InnerText.Length > 0);

        Assert.Equal("Cited by a note alone.", last.InnerText);
        Assert.Equal("note_4", Assert.Single(last.Descendants<BookmarkStart>()).Name);
        Assert.Equal(["note_1_cited", "note_4"], main.FootnotesPart!.Footnotes!.Descendants<Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>());
        var list = last.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;
        Assert.Equal(4, main.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().Single(number => number.NumberID! == list).Descendants<StartOverrideNumberingValue>().Single().Val!.Value);
    }

    [Fact]
    public void A_style_that_asks_for_it_has_them_at_the_end_with_plain_numbers()
    {
        using var package = Word.Opened(Cited, Word.Style with { Notes = NotePlace.End });
        var main = package.MainDocumentPart!;

        Assert.Null(main.FootnotesPart);
        Assert.Equal([1, 2, 3], main.Document!.Body!.Descendants<EndnoteReference>().Select(reference => (int)reference.Id!.Value));
        Assert.Equal(3, main.EndnotesPart!.Endnotes!.Elements<Endnote>().Count(note => note.Type is null));
        Assert.Equal(NumberFormatValues.Decimal, main.DocumentSettingsPart!.Settings!.Descendants<NumberingFormat>().Single().Val!.Value);
    }

    [Theory]
    [InlineData(NotePlace.Foot)]
    [InlineData(NotePlace.End)]
    public void The_validator_finds_nothing_wrong_with_them(NotePlace place) => Assert.Empty(Word.FaultsOf(Word.Print(Cited, Word.Style with { Notes = place })));

    [Fact]
    public void A_text_that_cites_nothing_has_no_notes()
    {
        using var package = Word.Opened("Text.");

        Assert.Null(package.MainDocumentPart!.FootnotesPart);
        Assert.Empty(package.MainDocumentPart.DocumentSettingsPart!.Settings!.Elements<FootnoteDocumentWideProperties>());
    }
}
