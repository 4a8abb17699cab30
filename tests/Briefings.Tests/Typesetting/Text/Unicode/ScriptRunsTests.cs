using Briefings.Typesetting.Text.Unicode;
using FsCheck.Xunit;

namespace Briefings.Tests.Typesetting.Text.Unicode;

public sealed class ScriptRunsTests
{
    [Theory]
    [InlineData("One script, 2 words.", "Latn[One script, 2 words.]")]
    [InlineData("Müller и Ко.", "Latn[Müller ]Cyrl[и Ко.]")]
    [InlineData("«Правда»", "Cyrl[«Правда»]")]
    [InlineData("東京タワー", "Hani[東京]Kana[タワー]")]
    [InlineData("e\u0301 и\u0306", "Latn[e\u0301 ]Cyrl[и\u0306]")]
    [InlineData("Haaretz (הארץ) wrote", "Latn[Haaretz (]Hebr[הארץ]Latn[) wrote]")]
    [InlineData("(الجزيرة [Al Jazeera]) قالت", "Arab[(الجزيرة []Latn[Al Jazeera]Arab[]) قالت]")]
    [InlineData("𝐀 \uD83D\uDE00 5", "Zyyy[𝐀 \uD83D\uDE00 5]")]
    [InlineData("a\uD83Db", "Latn[a\uD83Db]")]
    [InlineData("", "")]
    public void A_text_is_split_where_its_script_changes(string text, string expected) => Assert.Equal(
        expected,
        string.Concat(ScriptRuns.Split(text).Select(run => $"{run.Script}[{text.Substring(run.Start, run.Length)}]")));

    [Property(MaxTest = 1000)]
    public void Runs_cover_any_text_and_never_part_a_surrogate_pair(string? text)
    {
        text ??= "";
        var end = 0;
        foreach (var run in ScriptRuns.Split(text))
        {
            Assert.Equal(end, run.Start);
            Assert.True(run.Length > 0);
            end += run.Length;
            Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]));
        }

        Assert.Equal(text.Length, end);
    }
}
