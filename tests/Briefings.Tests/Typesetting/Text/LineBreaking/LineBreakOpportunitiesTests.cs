using System.Globalization;
using Briefings.Tests.Typesetting.Text.Vectors;
using Briefings.Typesetting.Text.LineBreaking;
using FsCheck.Xunit;

namespace Briefings.Tests.Typesetting.Text.LineBreaking;

public sealed class LineBreakOpportunitiesTests
{
    [Fact]
    public void All_vectors_of_Unicode_15_pass()
    {
        var run = 0;
        var failures = new List<string>();
        foreach (var (number, line) in VectorFile.Of("LineBreakTest.txt"))
        {
            run++;
            var actual = InNotationOfTheVectors(line);
            if (actual != line)
                failures.Add($"line {number}: expected {line}\n{"",14}got {actual}");
        }

        VectorFile.AssertAllPass(7654, run, failures);
    }

    [Theory]
    [InlineData("“We will talk,” he said.", "“We |will |talk,” |he |said.")]
    [InlineData("€ 4,500.75 (about 5%)", "€ |4,500.75 |(about |5%)")]
    [InlineData("cease-fire – and/or a well-known U.N. plan", "cease-|fire |– |and/|or |a |well-|known |U.N. |plan")]
    [InlineData("https://example.org/news?id=7", "https://|example.org/|news?|id=7")]
    [InlineData("外交部说：“不。”", "外|交|部|说：“不。”")]
    [InlineData("non\u00A0breaking, zero\u200Bwidth, soft\u00ADhyphen", "non\u00A0breaking, |zero\u200B|width, |soft\u00AD|hyphen")]
    [InlineData("🇺🇦🇵🇱 👩‍👩‍👧👍🏽", "🇺🇦|🇵🇱 |👩‍👩‍👧|👍🏽")]
    [InlineData("one\r\ntwo\u2028three\n", "one\r\n‖two\u2028‖three\n")]
    public void A_text_breaks_where_a_reader_expects(string text, string expected) => Assert.Equal(expected + "‖", Marked(text));

    [Property(MaxTest = 2000)]
    public void No_break_falls_inside_a_grapheme(int seed)
    {
        var text = MixedText.OfGraphemes(seed, 40);
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var after = Find(text);

        Assert.All(
            Enumerable.Range(0, text.Length - 1).Where(at => after[at] != BreakKind.None),
            at => Assert.True(starts.Contains(at + 1), $"{at} in {text}"));
    }

    [Property(MaxTest = 2000)]
    public void Every_line_end_breaks_and_nothing_else_must(int seed)
    {
        var text = MixedText.OfAnything(seed, 60);
        var after = Find(text);

        for (var at = 0; at < text.Length; at++)
        {
            var endsLine = text[at] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[at] == '\r' && !text[at..].StartsWith("\r\n", StringComparison.Ordinal));
            Assert.Equal(endsLine || at == text.Length - 1, after[at] == BreakKind.Mandatory);
            Assert.False(after[at] != BreakKind.None && at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]));
        }
    }

    [Theory]
    [InlineData("$(")]
    [InlineData("$(\u0308")]
    [InlineData("1,")]
    [InlineData("\u0308")]
    [InlineData(" \u0308")]
    [InlineData("\uD83C\uDDFA")]
    [InlineData("\uD83D")]
    public void A_million_repeated_characters_are_read_in_one_pass(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));

        Assert.Equal(BreakKind.Mandatory, Find(text)[^1]);
    }

    [Fact]
    public void An_empty_text_has_no_breaks() => Assert.Empty(Find(""));

    private static string Marked(string text) => string.Concat(Find(text)
        .Select((kind, at) => text[at] + (kind switch { BreakKind.None => "", BreakKind.Allowed => "|", _ => "‖" })));

    private static string InNotationOfTheVectors(string line)
    {
        var codePoints = line.Split(' ').Where(token => token is not ("×" or "÷")).ToList();
        var after = Find(VectorFile.FromHex(codePoints));
        var unit = -1;
        return "× " + string.Join(' ', codePoints.Select(hex =>
        {
            unit += VectorFile.FromHex([hex]).Length;
            return $"{hex} {(after[unit] == BreakKind.None ? "×" : "÷")}";
        }));
    }

    private static BreakKind[] Find(string text)
    {
        var after = new BreakKind[text.Length];
        LineBreakOpportunities.Find(text, after);
        return after;
    }
}
