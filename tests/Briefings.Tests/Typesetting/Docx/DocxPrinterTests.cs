using System.IO.Compression;
using Briefings.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>A file that an analyst opens in a word processor and goes on writing in.</summary>
public sealed class DocxPrinterTests
{
    private const string Everything = """
        ::: masthead
        **TLP:GREEN**{.badge .alert}

        # The ferry *nobody* pays for

        [original](https://example.org/a?b=1&c=2)
        :::

        > [!WARNING]
        > The text may be cut off.
        >
        > - It ends in the middle.

        ## Actors {#actors}

        | Who | Mentions |
        | :-- | --: |
        | **Ingrid Sollid**{#actor-1}^[E1](#e1),[E2](#gone)^ | 7 |

        | Next | table |
        | :-: | --- |

        5. Five **and `code`**
           - within

             more of it
        6. > Quoted in Arabic: *قالت الوزيرة*{lang=ar} yes.
           >
           > — the source

        ```
        code	with tab
        second line
        ```

        ---

        {lang=he}
        > אמר השר "2024" ו-NATO אישר

        **E1**{#e1} 他说：*“好”*{lang=zh}
        """;

    [Fact]
    public void Blocks_become_the_word_processors_own_styles_lists_tables_and_links() => Verifier.Verify(Outline(Word.Print(Everything)));

    [Theory]
    [InlineData("everything", "en")]
    [InlineData("everything", "ar")]
    [InlineData("briefing.md", "en")]
    [InlineData("stress.md", "de")]
    [InlineData("empty", "en")]
    public void The_validator_finds_nothing_wrong(string markdown, string language)
    {
        var text = markdown switch { "everything" => Everything, "empty" => "", _ => Sample.Read(markdown) };

        Assert.Empty(Word.FaultsOf(Word.Print(text, language: language)));
    }

    [Fact]
    public void Every_link_within_the_file_leads_to_a_place_and_every_place_has_a_name_of_its_own()
    {
        using var package = Word.Opened(Sample.Briefing);
        var body = package.MainDocumentPart!.Document!.Body!;
        var names = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", name));
        Assert.Contains(body.Descendants<Hyperlink>(), link => link.Anchor is not null);
        Assert.All(body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, names));
    }

    [Fact]
    public void What_follows_a_section_of_one_page_begins_a_page()
    {
        using var package = Word.Opened("::: one-page\nFirst.\n:::\n\n## Evidence\n\nMore.\n");

        Assert.Equal(["Evidence"], package.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.PageBreakBefore is not null).Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void No_character_is_lost_and_what_XML_cannot_carry_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFDc 𝄞", Text("a\u0001b\uD800c 𝄞"));

    [Fact]
    public void The_same_text_gives_the_same_bytes_and_no_time_of_writing()
    {
        var first = Word.Print(Everything);
        using var zip = new ZipArchive(new MemoryStream(first));

        Assert.Equal(first, Word.Print(Everything));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void The_file_says_its_title_author_language_and_date()
    {
        using var package = Word.Opened("Text.");
        var properties = package.PackageProperties;

        Assert.Equal(
            (Sample.Info.Title, "briefings", "port, strike", "en", new DateTime(2026, 3, 14, 8, 30, 0, DateTimeKind.Utc)),
            (properties.Title, properties.Creator, properties.Keywords, properties.Language, properties.Created!.Value.ToUniversalTime()));
    }

    private static string Text(string markdown)
    {
        using var package = Word.Opened(markdown);
        return package.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>A line a paragraph: its style, its list, and its runs with what each is.</summary>
    private static string Outline(byte[] file)
    {
        using var package = Word.Open(file);
        var part = package.MainDocumentPart!;
        return string.Concat(part.Document!.Body!.Descendants<Paragraph>().Select(paragraph => $"{Shown(paragraph)}\n"));

        string Shown(Paragraph paragraph)
        {
            var properties = paragraph.ParagraphProperties!;
            var list = properties.NumberingProperties is { } numbering ? $" list {numbering.NumberingId!.Val} level {numbering.NumberingLevelReference!.Val}" : "";
            var cell = paragraph.Parent is TableCell ? paragraph.Ancestors<TableRow>().Single().TableRowProperties!.GetFirstChild<TableHeader>() is null ? " cell" : " header cell" : "";
            return $"{properties.ParagraphStyleId!.Val}{list}{cell}{(properties.BiDi is null ? "" : " leftward")}: {string.Concat(paragraph.ChildElements.Skip(1).Select(Inline))}";
        }

        string Inline(OpenXmlElement element) => element switch
        {
            Run run => $"[{Look(run.RunProperties!)}{run.InnerText}{string.Concat(run.Elements<Break>().Select(_ => "⏎"))}]",
            Hyperlink { Anchor: { } anchor } link => $"(#{anchor} {string.Concat(link.ChildElements.Select(Inline))})",
            Hyperlink link => $"({part.HyperlinkRelationships.Single(relation => relation.Id == link.Id).Uri} {string.Concat(link.ChildElements.Select(Inline))})",
            BookmarkStart start => $"{{{start.Name}",
            _ => "}",
        };

        static string Look(RunProperties look) => string.Concat(
            look.RunStyle is { } style ? $"{style.Val} " : "",
            look.Bold is null ? "" : "bold ",
            look.Italic is null ? "" : "italic ",
            look.VerticalTextAlignment is null ? "" : "raised ",
            look.RightToLeftText is null ? "" : "leftward ",
            look.Languages is { } language ? $"{language.Val ?? language.Bidi ?? language.EastAsia} " : "");
    }
}
