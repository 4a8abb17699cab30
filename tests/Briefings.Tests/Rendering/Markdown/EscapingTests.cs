using Briefings.Rendering;
using Briefings.Rendering.Markdown;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Briefings.Tests.Rendering.Markdown;

public sealed class EscapingTests : IDisposable
{
    private const string SevenPlaces = """
        # {{ title }} {#top}

        {{ title }}

        in {{ title }} the middle

        - {{ title }}

        **{{ title }}**

        > {{ title }}

        | Head |
        | --- |
        | {{ title }} |
        """;

    private readonly TemporaryTemplate files = new(SevenPlaces);
    private readonly Template template;

    public EscapingTests() => template = files.Load();

    [Property(MaxTest = 1000, Arbitrary = [typeof(Nasty)])]
    public void Any_text_comes_back_from_the_Markdown_as_it_was_in_all_seven_places(NastyText nasty)
    {
        var text = PlainText.Of(nasty.Text);
        if (text.Length == 0)
            return;

        Assert.Equal(Expected(BidiIsolate.Around(text)), MarkdigText.Lines(Render(nasty.Text)));
    }

    [Theory]
    [InlineData("# heading *bold* _it_ `code` <b>html</b> [a](b) ![i](j)")]
    [InlineData("{{ title }} {% raw %} {#id .class} ${x}")]
    [InlineData("a | b || c\\| d")]
    [InlineData("one\r\ntwo\n\n\nthree\ttab\u2028four")]
    [InlineData("https://example.org www.example.org mail@example.org mailto:x@y.z <https://e.org>")]
    [InlineData("::: small")]
    [InlineData("> [!WARNING] - [ ] 1. x")]
    [InlineData("&lt;script&gt; &#123; &amp;amp; AT&T & Co")]
    [InlineData("E1^2^ H~2~O ~~del~~ ++ins++ ==mark== [^1]")]
    [InlineData("1986. A good year")]
    [InlineData("-- said - and + and =")]
    [InlineData("\\")]
    [InlineData("!")]
    [InlineData("…ends in a space\u00A0")]
    public void Syntax_is_printed_as_text(string text) => Assert.Equal(Expected(PlainText.Of(text)), MarkdigText.Lines(Render(text)));

    [Theory]
    [InlineData("Corvin & Hale", "Corvin & Hale")]
    [InlineData("Sept. 13, 2023: 3.1 points - or (more)!", "Sept. 13, 2023: 3.1 points - or (more)\\!")]
    [InlineData("U.S. + E.U. = 40%", "U.S. + E.U. = 40%")]
    [InlineData("$400 million; “we won! At last,” she said", "$400 million; “we won! At last,” she said")]
    public void Ordinary_prose_stays_readable(string text, string markdown) => Assert.Equal(markdown, MarkdownEscape.Escape(text));

    [Fact]
    public void What_cannot_be_shown_is_replaced_and_never_dropped() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd", PlainText.Of("a\0b\u001Bc\uD800d"));

    [Theory]
    [InlineData("\u202Eevil", "\u202Eevil\u202C")]
    [InlineData("\u2067a\u202Bb", "\u2067a\u202Bb\u202C\u2069")]
    [InlineData("\u2067a\u202Bb\u2069 after", "\u2067a\u202Bb\u2069 after")]
    [InlineData("\u202Bשלום\u202C ok", "\u202Bשלום\u202C ok")]
    [InlineData("قال \u200Fنعم", "قال \u200Fنعم")]
    public void A_change_of_direction_ends_with_the_value(string text, string expected) => Assert.Equal(expected, PlainText.Of(text));

    [Theory]
    [InlineData("الجزيرة", "\u2067الجزيرة\u2069")]
    [InlineData("Al Jazeera (الجزيرة)", "\u2066Al Jazeera (الجزيرة)\u2069")]
    [InlineData("הארץ", "\u2067הארץ\u2069")]
    [InlineData("الجزيرة said that it is so", "\u2066الجزيرة said that it is so\u2069")]
    [InlineData("Ελλάδα, Россия, 中文 – “x”", "Ελλάδα, Россия, 中文 – “x”")]
    public void Words_from_right_to_left_are_kept_to_themselves(string text, string markdown) => Assert.Equal(markdown, MarkdownEscape.Escape(text));

    public void Dispose() => files.Dispose();

    private string Render(string title) => template.Render(TemporaryTemplate.SampleView with { Title = title });

    private static string[] Expected(string text) =>
        [$"# {text}", text, $"in {text} the middle", $"- {text}", $"‹b›{text}‹/b›", $"> {text}", "| Head", $"| {text}"];

    public sealed record NastyText(string Text);

    public static class Nasty
    {
        private static readonly string[] Pieces =
        [
            "#", "##", "*", "**", "_", "__", "`", "``", "```", "~", "~~", "^", "==", "++", "=", "+", "-", "---", ">", "<", "<b>", "</b>", "<!--", "|", "||", "\\", "\\|",
            "[", "]", "(", ")", "![", "](", "[^1]", "[x]", "[a]: b", "{", "}", "{{", "}}", "{#id}", "{.c}", "{%", ":", "::", ":::", "::: small", "!", "&", "&amp;", "&#35;", "&lt",
            "http://", "https://e.org", "HTTPS:", "www.", "www.e.org", "ftp://", "mailto:", "tel:", "a@b.c", "1.", "1)", "12. ", "a. ", ".", ";", "/", "'", "\"", "“", "”",
            " ", "  ", "    ", "\t", "\n", "\r\n", "\n\n", "\u00A0", "\u2003", "\u2028", "\u0085", "\0", "\u0007", "\u001B[31m", "\uD83D\uDE00", "\uD800", "\uDC00", "\uFFFD", "\uFEFF",
            "\u200B", "\u200F", "e\u0301", "ß", "İ", "中文", "、", "שלום", "مرحبا", "Д", "word", "Word", "U.S.", "x", "7", "$", "%", "$$",
        ];

        public static Arbitrary<NastyText> Texts() => Gen.Frequency(
                (4, Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces))),
                (1, Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(chars => string.Concat(chars))),
                (1, Gen.Choose(0x20, 0x7E).Select(code => (char)code).ListOf().Select(chars => string.Concat(chars))))
            .Select(text => new NastyText(text))
            .ToArbitrary();
    }
}
