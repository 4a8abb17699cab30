using Briefings.Typesetting.Styles;
using Briefings.Worker.Printing;

namespace Briefings.Tests.Worker;

public sealed class FontCheckTests
{
    [Fact]
    public void Scripts_without_a_font_are_told_by_the_package_that_brings_one()
    {
        var told = FontCheck.Run(new PageStyle { MachineFonts = false }).Select(problem => problem.ToString()).ToList();

        Assert.Equal(2, told.Count);
        Assert.StartsWith("fonts : warning BRF6102 : No font for Armenian (\u0561), Georgian (\u10D0), ", told[0], StringComparison.Ordinal);
        Assert.EndsWith(": an article's words in them are printed as boxes. Install fonts-noto-core, or its fonts where your system has another name for it.", told[0], StringComparison.Ordinal);
        Assert.Equal(
            "fonts : warning BRF6102 : No font for Chinese characters (中), Hiragana (か), Katakana (カ), Hangul (한), Bopomofo (ㄅ): an article's words in them are printed as boxes. Install fonts-noto-cjk, or its fonts where your system has another name for it.",
            told[1]);
    }
}
