using Briefings.Typesetting.Blocks;

namespace Briefings.Tests.Typesetting.Blocks;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("said^[E1](#e1)^ and", "said|^E1→e1| and")]
    [InlineData("said.^[E1](#e1)^^[E2](#e2)^ and", "said.|^E1→e1|^E2→e2| and")]
    [InlineData("2^10^ is 1024", "2|^10| is 1024")]
    [InlineData("a ^ b and 2^10 and 3^4", "a ^ b and 2^10 and 3^4")]
    [InlineData("a ^^ b", "a ^^ b")]
    [InlineData(@"a\^b\^c", "a^b^c")]
    [InlineData("**Quoted**{.badge} x", "[Quoted]| x")]
    [InlineData("**Ascribed**{.badge .muted}", "[Ascribed Muted]")]
    [InlineData("**disputed**{.badge .alert}", "[disputed Alert]")]
    [InlineData("**E1**{#e1} text", "#e1 *E1| text")]
    [InlineData("a *b* **c** ***d*** `e`", "a |/b| |*c| |*/d| |`e")]
    [InlineData("one  \ntwo\nthree", "one\ntwo three")]
    [InlineData("x &amp; y &#x2014; z", "x & y — z")]
    [InlineData("![a picture](p.png)", "a picture")]
    [InlineData("<https://example.org/>", "https://example.org/→https://example.org/")]
    public void The_text_of_a_paragraph(string markdown, string expected) =>
        Assert.Equal(expected, string.Join('|', ((Paragraph)Assert.Single(MarkdownReader.Read(markdown).Blocks)).Text.Select(Show)));

    [Fact]
    public void A_name_given_twice_belongs_to_the_first()
    {
        var document = MarkdownReader.Read("## One {#same}\n\n## Two {#same}");

        Assert.Equal(["same", null], document.Blocks.Cast<Heading>().Select(heading => heading.Id));
    }

    [Fact]
    public void A_name_without_text_is_a_place_too() =>
        Assert.Contains("last", MarkdownReader.Read("Text [](#x){#last}").Anchors);

    [Fact]
    public void Containers_and_alerts_have_their_kinds()
    {
        var blocks = MarkdownReader.Read("::: masthead\n# T\n:::\n\n::: lead\na\n:::\n\n::: small\nb\n:::\n\n::: other\nc\n:::\n\n> [!WARNING]\n> d\n\n> e").Blocks;

        Assert.Equal([SectionKind.Masthead, SectionKind.Lead, SectionKind.Small, SectionKind.Plain], blocks.OfType<Section>().Select(section => section.Kind));
        Assert.Equal(CalloutKind.Warning, Assert.Single(blocks.OfType<Callout>()).Kind);
        Assert.Single(blocks.OfType<Quotation>());
    }

    [Fact]
    public void Every_row_of_a_table_has_a_cell_for_each_column()
    {
        var table = (Table)Assert.Single(MarkdownReader.Read("| a | b |\n|:-:|--:|\n| 1 |\n| 1 | 2 | 3 |").Blocks);

        Assert.Equal(2, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
        Assert.Equal([ColumnAlignment.Center, ColumnAlignment.Right], table.Columns.Take(2));
    }

    private static string Show(Span span) =>
        (span.Anchor is null ? "" : $"#{span.Anchor} ")
        + (span.Badge != Badge.None ? $"[{span.Text}{(span.Badge == Badge.Plain ? "" : $" {span.Badge}")}]"
            : (span.Emphasis.HasFlag(Emphasis.Superscript) ? "^" : "") + (span.Emphasis.HasFlag(Emphasis.Bold) ? "*" : "")
            + (span.Emphasis.HasFlag(Emphasis.Italic) ? "/" : "") + (span.Emphasis.HasFlag(Emphasis.Code) ? "`" : "")
            + span.Text + (span.Link is { } link ? $"→{link.Address ?? link.Anchor}" : ""));
}
