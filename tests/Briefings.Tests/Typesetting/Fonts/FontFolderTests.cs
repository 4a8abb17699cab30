using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Fonts;

/// <summary><c>TwoRegions</c> holds a few characters of Noto Sans CJK as Japan and as mainland China draw them, with outlines in CFF.</summary>
public sealed class FontFolderTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Fonts", "TwoRegions");

    private static readonly PageStyle Style = new() { FontFolder = Folder, MachineFonts = false };

    [Fact]
    public void A_character_of_a_font_in_the_folder_is_set_in_it_and_read_back()
    {
        var printed = Sample.Print("The talks, 会谈, were over.", Style);
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Empty(printed.MissingCharacters);
        Assert.Equal("Thetalks,会谈,wereover.", pdf.Text);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
        Assert.Contains(pdf.Pages[0].Letters, letter => letter.FontName!.EndsWith("NotoSansCJKsc-Regular", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hans", "NotoSansCJKsc-Regular")]
    [InlineData("ja", "NotoSansCJKjp-Regular")]
    public void The_language_of_the_text_says_which_regions_shapes_are_drawn(string language, string font) =>
        Assert.Equal(font, FontFolder.At(Folder).Find(new FontWish(FontFamily.Serif, Bold: false, Italic: false, "Hani", language), "骨")!.Name);

    [Fact]
    public void A_text_that_names_no_language_shows_it_by_its_syllables() =>
        Assert.Equal(["NotoSansCJKjp-Regular", "NotoSansCJKsc-Regular"], new[] { "骨の直", "骨直" }.Select(FontOf));

    [Fact]
    public void A_style_names_the_folder_from_where_the_style_file_is()
    {
        var styleFile = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "style.json");

        Assert.Equal(Folder, PageStyle.Parse("""{ "fontFolder": "Fonts/TwoRegions" }""", styleFile).FontFolder);
        Assert.Equal(
            "fontFolder, \"Blocks\" is not a value of it, allowed is a folder with .ttf, .otf, .ttc or .otc files, told from the folder of this file",
            Assert.Throws<StyleException>(() => PageStyle.Parse("""{ "fontFolder": "Blocks" }""", styleFile)).What);
    }

    [Fact]
    public void What_is_named_a_font_and_is_none_is_passed_over()
    {
        var folder = Directory.CreateTempSubdirectory("briefings-fonts-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "broken.ttf"), "no font");
            File.WriteAllBytes(Path.Combine(folder.FullName, "cut.otf"), File.ReadAllBytes(Path.Combine(Folder, "NotoSansCJK-SC.otf"))[..600]);
            File.WriteAllBytes(Path.Combine(folder.FullName, "empty.otc"), []);

            var missing = Sample.Print("会谈", new PageStyle { FontFolder = folder.FullName, MachineFonts = false }).MissingCharacters;
            Assert.Equal(["U+4F1A", "U+8C08"], missing.Select(character => character.CodePoint));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [FactNeeding("pdftotext")]
    public void Poppler_reads_outlines_in_cff_without_complaint() =>
        Assert.Contains("会谈", Poppler.TextOf(Sample.Print("会谈", Style).Bytes), StringComparison.Ordinal);

    private static string FontOf(string text)
    {
        using var pdf = new TaggedPdf(Sample.Print(text, Style).Bytes);
        return pdf.Pages[0].Letters.First(letter => letter.Value == "骨").FontName!.Split('+')[1];
    }
}
