using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Tests.Support;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Html;

public sealed partial class HtmlPrinterTests
{
    [Fact]
    public void A_briefing_as_html()
    {
        var html = Print(Sample.Briefing);

        Verifier.Verify(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "html");
    }

    [Fact]
    public void What_is_isolated_from_right_to_left_stands_in_an_element_of_its_own_and_its_line_says_which_way_it_runs()
    {
        var html = Print("\u2067الجزيرة\u2069 · 14 March 2026\n\n# \u2068**שלום** עולם\u2069\n\nאמר \u2068x \u2068y\u2069\u2069 שלום לכולם");

        Assert.Contains("<p><bdi dir=\"rtl\">الجزيرة</bdi> · 14 March 2026</p>", html, StringComparison.Ordinal);
        // An isolate that spans are nested in is still one to the browser, as the character that it is.
        Assert.Contains(" dir=\"rtl\">\u2068<strong>שלום</strong> עולם\u2069</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p dir=\"rtl\">אמר <bdi>x <bdi>y</bdi></bdi> שלום לכולם</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_policy_allows_its_style_and_nothing_else()
    {
        var html = Print("Text.");
        var css = StyleElement().Match(html).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_its_title_and_language_and_the_accent_of_its_style()
    {
        var html = HtmlPrinter.Print("Text.", new PageStyle { Accent = new Rgb(0x7a, 0x1f, 0x1f) }, Sample.Info with { Title = "A <b> & \"c\"", Language = "de" }).Text;

        Assert.Contains("<html lang=\"de\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>", html, StringComparison.Ordinal);
        Assert.Contains("--accent: #7a1f1f", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html,hi)", "<p>x</p>")]
    [InlineData("[x](JAVASCRIPT:alert(1))", "<p>x</p>")]
    [InlineData("[x](/etc/passwd)", "<p>x</p>")]
    [InlineData("[x](https://example.org/?a=\"b\")", "<p><a href=\"https://example.org/?a=%22b%22\">x</a></p>")]
    [InlineData("**x**{onclick=alert(1) style=color:red .badge}", "<p><span class=\"badge\">x</span></p>")]
    [InlineData("**x**{#a\"b}", "<p><span id=\"a&quot;b\"><strong>x</strong></span></p>")]
    [InlineData("`<b>`", "<p><code>&lt;b&gt;</code></p>")]
    public void Nothing_hostile_gets_through(string markdown, string expected) =>
        Assert.Equal(expected, Print(markdown).Split("<main>\n")[1].Split("\n</main>")[0]);

    private static string Print(string markdown) => HtmlPrinter.Print(markdown, new PageStyle(), Sample.Info).Text;

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
