using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Layout;

public sealed class NoteTests
{
    [Fact]
    public void A_note_stands_at_the_foot_of_the_page_that_cites_it_first()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\nCited here.[^a] And again.[^a]\n\n{Lines(30)}\n\n[^a]: What the note says.");
            var page = Assert.Single(pages, page => page.Strips.Any(placed => placed.Strip.Kind == "note"));
            Assert.Contains(page.Strips, placed => LaidOut.TextOf(placed.Strip).StartsWith("Cited here.", StringComparison.Ordinal));
            Assert.Equal("note", page.Strips[^1].Strip.Kind);
        }
    }

    [Fact]
    public void A_note_that_nothing_cites_is_told_with_its_line()
    {
        const string Markdown = "Cited.[^a]\n\n[^a]: Of one.\n[^b]: Of two.";
        var fault = new MarkdownFault("BRF6207", "Nothing cites the note [^b], so it is not printed. Cite it where it belongs, or take it out.", 4);

        Assert.Equal([fault], Sample.Print(Markdown).Faults);
        Assert.Equal([fault], HtmlPrinter.Print(Markdown, new PageStyle(), Sample.Info).Faults);
    }

    [Fact]
    public void A_note_longer_than_its_page_can_hold_runs_on_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"));
        var printed = Sample.Print($"Cited.[^a]\n\nMore text.\n\n[^a]: {words}");
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.True(printed.Pages >= 3);
        Assert.Equal($"Cited.11{words.Replace(" ", "", StringComparison.Ordinal)}Moretext.", pdf.Text);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void Text_and_notes_never_overlap_and_never_leave_the_page()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Paragraph {i} cites a note[^n{i}] in the midst of a sentence that takes more than one line of the page to say what it says."));
        var notes = string.Join("\n", Enumerable.Range(1, 60).Select(i => $"[^n{i}]: Note {i}, which says {string.Concat(Enumerable.Repeat("a little more ", i % 7 * 6))}."));

        foreach (var style in new[] { new PageStyle(), new PageStyle { Columns = 2 } })
        {
            var pages = LaidOut.Pages($"{text}\n\n{notes}", style);
            foreach (var column in pages.SelectMany(page => page.Strips.GroupBy(placed => placed.X)))
            {
                Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Strip.Height <= pair.Second.Y + 0.01f));
                Assert.True(column.Last().Y + column.Last().Strip.Height <= PageGeometry.Of(style, false).TextHeight + 0.01f);
            }

            Assert.Equal(60, pages.SelectMany(page => page.Strips).Count(placed => placed.Strip is { Kind: "note", Anchor: not null }));
        }
    }

    [Fact]
    public void Notes_can_stand_at_the_end_of_the_text()
    {
        var strips = LaidOut.Pages("One.[^a]\n\nTwo.[^b]\n\n[^b]: Of two.\n[^a]: Of one.", new PageStyle { Notes = NotePlace.End }).Single().Strips;

        Assert.Equal(["One.1", "Two.2", "", "1 Of one.", "2 Of two."], strips.Select(placed => LaidOut.TextOf(placed.Strip)));
        Assert.True(strips[^1].Y < 120);
    }

    [Fact]
    public void A_note_is_read_after_the_paragraph_that_cites_it_and_leads_back()
    {
        using var pdf = new TaggedPdf(Sample.Print("Cited[^a] in a sentence.\n\nNext.\n\n[^a]: The note.").Bytes);

        Assert.Equal("""
            Document
              P: Cited[Reference [Link 1]] in a sentence.
              Note
                Lbl: [Link 1]
                P: The note.
              P: Next.

            """, pdf.ReadAloud());
        Assert.Superset(new HashSet<string> { "note-1", "note-1-cited" }, SelfCheck.DestinationNames(pdf));
    }

    [Fact]
    public void The_number_of_a_note_does_not_begin_a_line()
    {
        for (var words = 1; words < 40; words++)
        {
            var pages = LaidOut.Pages($"{string.Concat(Enumerable.Repeat("word ", words))}and nothing.[^a] Then the sentence goes on for a while.\n\n[^a]: Note.");
            Assert.DoesNotContain(pages[0].Strips, placed => placed.Strip.Kind == "paragraph" && LaidOut.TextOf(placed.Strip).StartsWith('1'));
        }
    }

    private static string Lines(int count) => string.Join("\\\n", Enumerable.Range(1, count).Select(i => $"line {i}"));
}
