using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Layout;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;
using UglyToad.PdfPig.Content;

namespace Briefings.Tests.Typesetting;

public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("أعلنت وزارة الخارجية أن المحادثات ستستأنف الأسبوع المقبل (بعد توقف دام 3 أشهر)، وقالت: لا إله إلا الله.")]
    [InlineData("ראש הממשלה אמר כי המשא ומתן יתחדש ב-12 במרץ [לאחר הפסקה].")]
    [InlineData("שָׁלוֹם עֲלֵיכֶם")]
    [InlineData("The spokesman said “שלום, מה קרה?” and left; then he wrote «لا تعليق.» on the wall (العربية 123).")]
    public void Text_is_read_in_the_order_it_was_written_in(string text)
    {
        var printed = Sample.Print(text);
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal(Sample.WithoutWhiteSpace(text), pdf.Text);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
        Assert.Empty(printed.MissingCharacters);
    }

    [Fact]
    public void What_is_said_first_stands_at_the_right()
    {
        var letters = Letters("אמר שלום");

        Assert.Equal([.. letters.OrderByDescending(letter => letter.StartBaseLine.X)], letters);
    }

    [Fact]
    public void A_quotation_against_the_direction_of_its_sentence_ends_at_its_own_end()
    {
        var letters = Letters("He said “מה קרה?” and left.");

        var (question, hebrew) = (Place(letters, "?"), Place(letters, "מ"));
        Assert.True(question < hebrew && question > Place(letters, "“") && question < Place(letters, "”"), "the question mark stands at the left of the Hebrew words");
        Assert.True(Place(letters, "”") < Place(letters, "a", last: true), "the sentence goes on after the quotation");
    }

    [Theory]
    [InlineData("\u2068الجزيرة\u2069 · 14 March 2026", true)]
    [InlineData("الجزيرة · 14 March 2026", false)]
    public void A_date_stands_behind_the_arabic_name_before_it_where_the_name_is_isolated(string line, bool isBehind)
    {
        var letters = Letters(line);

        Assert.Equal(isBehind, Place(letters, "1") > Place(letters, "ا"));
    }

    [Fact]
    public void The_words_around_what_is_isolated_say_which_way_a_line_runs_and_with_none_its_own_do()
    {
        var lines = LaidOut.Pages("\u2067صحيفة الساحل اليومية\u2069 and *more*\n\n\u2067صحيفة الساحل\u2069 · \u2067وكالة المرفأ\u2069^[E1](#e)^\n\n\u2067صحيفة\u2069 · \u2066The Coast Courier of the North\u2069")[0].Strips
            .Select(placed => placed.Strip.Marks.OfType<Mark.Line>().Single().Text);

        Assert.Equal([false, true, false], lines.Select(line => line.RunsLeftward));
    }

    [Fact]
    public void A_number_stands_before_its_item_with_its_full_stop_towards_it()
    {
        var letters = Letters("1. אמר שלום לכולם\n2. In English");

        Assert.True(Place(letters, "1") > Place(letters, "."), "the full stop stands at the left of the number, where the Hebrew words begin");
        Assert.True(Place(letters, "2") < Place(letters, ".", last: true));
    }

    [Fact]
    public void A_date_stands_behind_an_arabic_title_at_the_head_of_a_page_too()
    {
        var printed = PdfPrinter.Print("One.\n\nTwo.", new PageStyle { MachineFonts = false, Footer = PageText.Parse("{title} · {date}") }, Sample.Info with { Title = "الجزيرة" });
        using var pdf = new TaggedPdf(printed.Bytes);
        List<Letter> foot = [.. pdf.Pages[0].Letters.Where(letter => letter.StartBaseLine.Y < 100 && letter.Value != " ")];

        Assert.True(Place(foot, Sample.Info.DateText[..1]) > Place(foot, "ا"));
    }

    [Fact]
    public void Brackets_open_towards_what_they_enclose()
    {
        var (leftward, rightward) = (Glyphs("(אב)"), Glyphs("(ab)"));

        // Said first, the opening bracket stands at the right: it is drawn as the closing one is.
        Assert.Equal(rightward[^1].Id, leftward[0].Id);
        Assert.Equal(rightward[0].Id, leftward[^1].Id);

        static List<Glyph> Glyphs(string markdown) => [.. LaidOut.Pages(markdown)[0].Strips[0].Strip.Marks.OfType<Mark.Line>().Single().Text.Runs.SelectMany(run => run.Glyphs.ToArray())];
    }

    [Fact]
    public void A_paragraph_runs_as_most_of_it_and_its_first_word_do()
    {
        var lines = LaidOut.Pages("אמר שלום לכולם\n\nאמר is what the paper wrote of him on that day.\n\nThe paper: אמר שלום לכולם ועוד כמה מילים")[0].Strips
            .Select(placed => placed.Strip.Marks.OfType<Mark.Line>().Single().Text);

        Assert.Equal([true, false, false], lines.Select(line => line.RunsLeftward));
    }

    [Fact]
    public void A_paragraph_from_right_to_left_ends_at_the_right_margin_and_so_do_the_labels_and_bars_of_what_it_begins()
    {
        var pages = LaidOut.Pages("אמר שלום\n\n- אמר שלום\n\n> אמר שלום");

        var lines = pages[0].Strips.SelectMany(placed => placed.Strip.Marks.OfType<Mark.Line>()).ToList();
        Assert.Equal(524.4, lines[0].X + lines[0].Text.Width, 0.1);
        Assert.Equal("•", lines[1].Text.Text);
        Assert.True(lines[1].X > lines[2].X + lines[2].Text.Width);
        Assert.True(pages[0].Strips[^1].Strip.Frame!.X > 500);
    }

    [Theory]
    [InlineData("اتحاد عمال الموانئ والنقل البحري, asked to say who decides", false)]
    [InlineData("אמר השר ו-NATO אישר", true)]
    [InlineData("لم تنشر شركة Norlinje تقريرها بعد، ولا أحد يعرف متى تفعل", true)]
    public void A_line_that_begins_against_its_document_runs_against_it_only_where_two_thirds_of_it_do(string text, bool runsLeftward) =>
        Assert.Equal(runsLeftward, LaidOut.Pages(text)[0].Strips.Single().Strip.Marks.OfType<Mark.Line>().Single().Text.RunsLeftward);

    [FactNeeding("pdftotext")]
    public void Poppler_reads_an_arabic_name_in_an_english_line_as_it_was_written() =>
        Assert.Contains(
            "• ‫اتحاد عمال الموانئ والنقل البحري‬, asked to say who decides",
            Poppler.TextOf(Sample.Print("- **اتحاد عمال الموانئ والنقل البحري**, asked to say who decides\n- Ferry Pilots’ Guild").Bytes), StringComparison.Ordinal);

    [FactNeeding("pdftotext")]
    public void Poppler_reads_arabic_as_it_was_written()
    {
        var text = Poppler.TextOf(Sample.Print("قال الوزير إن المفاوضات توقفت بسبب الخلاف على الحصص ولا اتفاق قريب").Bytes);

        Assert.Contains("قال الوزير إن المفاوضات توقفت بسبب الخلاف على الحصص ولا اتفاق قريب", text, StringComparison.Ordinal);
    }

    private static double Place(List<Letter> letters, string value, bool last = false) =>
        (last ? letters.Last(letter => letter.Value == value) : letters.First(letter => letter.Value == value)).StartBaseLine.X;

    private static List<Letter> Letters(string markdown)
    {
        using var pdf = new TaggedPdf(Sample.Print(markdown).Bytes);
        return [.. pdf.Pages[0].Letters.Where(letter => letter.StartBaseLine.Y > 100 && letter.Value != " ")];
    }
}
