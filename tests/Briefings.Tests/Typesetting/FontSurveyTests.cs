using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting;

public sealed class FontSurveyTests
{
    private static readonly PageStyle OwnFontsAlone = new() { MachineFonts = false };

    [Fact]
    public void The_scripts_of_a_text_that_have_no_font_are_named_with_the_package_that_brings_one() => Assert.Equal(
        [new("Chinese characters", "fonts-noto-cjk", "中"), new("Devanagari", "fonts-noto-core", "ह"), new("Hangul", "fonts-noto-cjk", "한")],
        FontSurvey.Missing("The word 中国 and 中, Москва, हिन्दी, العربية and 한국.", OwnFontsAlone));

    [Fact]
    public void The_printers_own_fonts_print_five_scripts()
    {
        var missing = FontSurvey.Missing(OwnFontsAlone).Select(script => script.Script).ToList();

        Assert.DoesNotContain(missing, script => script is "Latin" or "Greek" or "Cyrillic" or "Arabic" or "Hebrew");
        Assert.Contains("Thai", missing);
    }
}
