using Briefings.Tests.Support;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Styles;

public sealed class PageStyleTests
{
    [Fact]
    public void A_whole_style()
    {
        var style = PageStyle.Parse("""
            {
              // comments and a last comma are welcome
              "paper": "Letter", "margins": { "left": 30, "top": 20 }, "bodySize": 9.5, "accent": "#7a1f1f",
              "header": "{title}", "footer": "{date} | {page}",
            }
            """, "style.json");

        Assert.Equal((Paper.Letter, 9.5f, new Rgb(0x7a, 0x1f, 0x1f)), (style.Paper, style.BodySize, style.Accent));
        Assert.Equal(new Margins { Left = 30, Top = 20 }, style.Margins);
    }

    [Fact]
    public void Every_key_is_explained_to_template_authors()
    {
        var keys = Assert.Throws<StyleException>(() => PageStyle.Parse("""{ "x": 1 }""", "style.json")).Message.Split("allowed are ")[1].Split(", ");
        var guide = File.ReadAllText(Repository.PathOf("docs", "template-authors.md"));
        var table = guide[guide.IndexOf("## The style", StringComparison.Ordinal)..];

        Assert.All(keys, key => Assert.Matches($@"(?m)^\|.*`{key}`", table));
    }

    [Fact]
    public void An_empty_style_is_the_standard_one() => Assert.Equal(new PageStyle { PictureFolder = Environment.CurrentDirectory }, PageStyle.Parse("{}", "style.json"));

    [Theory]
    [InlineData("""{ "papper": "A4" }""", "style.json : error BRF6002 : papper, unknown key, allowed are paper, margins, bodySize, accent, colors, density, marking, logo, header, footer, fontFolder, machineFonts, justify, columns, notes, attach")]
    [InlineData("""{ "margins": { "inner": 9 } }""", "style.json : error BRF6002 : margins.inner, unknown key, allowed are top, right, bottom, left")]
    [InlineData("""{ "paper": "A5" }""", "style.json : error BRF6003 : paper, \"A5\" is not a value of it, allowed is A4, Letter")]
    [InlineData("""{ "bodySize": 40 }""", "style.json : error BRF6003 : bodySize, 40 is not a value of it, allowed is 7 to 16 pt")]
    [InlineData("""{ "bodySize": "10" }""", "style.json : error BRF6003 : bodySize, \"10\" is not a value of it, allowed is 7 to 16 pt")]
    [InlineData("""{ "bodySize": 1e400 }""", "style.json : error BRF6003 : bodySize, 1e400 is not a value of it, allowed is 7 to 16 pt")]
    [InlineData("""{ "margins": { "top": 2 } }""", "style.json : error BRF6003 : margins.top, 2 is not a value of it, allowed is 5 to 80 mm")]
    [InlineData("""{ "margins": 20 }""", "style.json : error BRF6001 : margins must be an object with any of the keys top, right, bottom, left")]
    [InlineData("""{ "margins": { "left": 80, "right": 80 } }""", "style.json : error BRF6005 : margins.left and margins.right, together too wide, 60 mm must be left for the text")]
    [InlineData("""{ "accent": "#ffdd00" }""", "style.json : error BRF6003 : accent, \"#ffdd00\" is not a value of it, allowed is #rrggbb with a contrast of 4.5:1 or more on white and on its own tint, such as #144a70")]
    [InlineData("""{ "accent": "blue" }""", "style.json : error BRF6003 : accent, \"blue\" is not a value of it, allowed is #rrggbb with a contrast of 4.5:1 or more on white and on its own tint, such as #144a70")]
    [InlineData("""{ "accent": "#767676" }""", "style.json : error BRF6003 : accent, \"#767676\" is not a value of it, allowed is #rrggbb with a contrast of 4.5:1 or more on white and on its own tint, such as #144a70")]
    [InlineData("""{ "colors": { "muted": "#999999" } }""", "style.json : error BRF6003 : colors.muted, \"#999999\" is not a value of it, allowed is #rrggbb with a contrast of 4.5:1 or more on white and on its own tint, such as #144a70")]
    [InlineData("""{ "colors": { "ink": "#000000" } }""", "style.json : error BRF6002 : colors.ink, unknown key, allowed are text, muted, alert, warning")]
    [InlineData("""{ "density": "tight" }""", "style.json : error BRF6003 : density, \"tight\" is not a value of it, allowed is compact, normal, airy")]
    [InlineData("""{ "columns": 3 }""", "style.json : error BRF6003 : columns, 3 is not a value of it, allowed is 1, 2")]
    [InlineData("""{ "notes": "margin" }""", "style.json : error BRF6003 : notes, \"margin\" is not a value of it, allowed is foot, end")]
    [InlineData("""{ "marking": "" }""", "style.json : error BRF6003 : marking, \"\" is not a value of it, allowed is a text of up to 60 characters, such as TLP:AMBER")]
    [InlineData("""{ "attach": "yes" }""", "style.json : error BRF6003 : attach, \"yes\" is not a value of it, allowed is true, false")]
    [InlineData("""{ "logo": { "file": "logo.png" } }""", "style.json : error BRF6006 : logo, a key is missing, needed are file and alt: the picture's file and whose logo it is")]
    [InlineData("""{ "logo": { "file": "gone.png", "alt": "The desk" } }""", "style.json : error BRF6006 : logo.file, There is no picture gone.png that can be read. Put the file into the folder of the template.")]
    [InlineData("""{ "logo": { "file": "../../etc/passwd", "alt": "The desk" } }""", "style.json : error BRF6006 : logo.file, The picture ../../etc/passwd is not in the folder of the template. Put the file there and name it from there; nothing is loaded from the web.")]
    [InlineData("""{ "logo": { "file": "a", "alt": "b", "height": 2 } }""", "style.json : error BRF6003 : logo.height, 2 is not a value of it, allowed is 4 to 40 mm")]
    [InlineData("""{ "footer": "{page} of {total}" }""", "style.json : error BRF6003 : footer, unknown field {total}, allowed are {title}, {date}, {page}, {pages}")]
    [InlineData("""{ "paper": "A4", "paper": "A4" }""", "style.json : error BRF6004 : paper, given twice, allowed is once")]
    [InlineData("""[ "A4" ]""", "style.json : error BRF6001 : the style must be an object with any of the keys paper, margins, bodySize, accent, colors, density, marking, logo, header, footer, fontFolder, machineFonts, justify, columns, notes, attach")]
    [InlineData("{\n  \"paper\" \"A4\" }", "style.json(2,11) : error BRF6001 : this is not JSON; a style is an object such as { \"paper\": \"A4\", \"bodySize\": 10 }")]
    [InlineData("", "style.json(1,1) : error BRF6001 : this is not JSON; a style is an object such as { \"paper\": \"A4\", \"bodySize\": 10 }")]
    public void A_slip_is_named_with_what_is_allowed(string json, string message) =>
        Assert.Equal(message, Assert.Throws<StyleException>(() => PageStyle.Parse(json, "style.json")).Message);
}
