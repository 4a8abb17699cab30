using System.Globalization;
using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class TemplateTests
{
    [Fact]
    public void Nothing_in_the_article_is_run_as_template()
    {
        using var files = new TemporaryTemplate("# {{ title }}\n\n{{ include 'echo' text: title }}\n{{ func f(x) }}[{{ x }}]{{ end }}{{ f title }}");
        files.Write("echo.md.scriban", "{{ $text }}");

        var markdown = files.Load().Render(TemporaryTemplate.SampleView with { Title = "{{ outlet }} *x*" });

        const string Printed = "&#123;&#123; outlet }} \\*x\\*";
        Assert.Equal($"# {Printed}\n\n{Printed}\n[{Printed}]\n", markdown);
    }

    [Fact]
    public void Links_code_and_quotations_are_made_of_escaped_text()
    {
        using var files = new TemporaryTemplate(
            """
            {{ md.link "*paper* [1]" "https://example.org/a b?x=1&y=(2)|`" }}
            {{ md.link "run" "javascript:alert(1)" }} {{ md.link "file" "/etc/passwd" }} {{ md.link "none" null }}
            {{ md.code "a `` b | c" }}
            {{ md.quote "# One\nline.\n\nTwo." }}
            """);

        Assert.Equal(
            """
            [\*paper\* \[1\]](<https://example.org/a%20b?x=1&amp;y=(2)%7C%60>)
            run file none
            ``` a `` b \| c ```
            > \# One line.
            >
            > Two.

            """,
            files.Render());
    }

    [Theory]
    [InlineData("{{ for i in 1..1000000 }}{{ end }}", "(1,4) : error BRF3011 : Exceeding number of iteration limit `200000` for loop statement.")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "BRF3011 : ")]
    [InlineData("{{ x = title }}{{ for i in 1..30 }}{{ x = x + x }}{{ end }}{{ x }}", "BRF3011 : ")]
    [InlineData("{{ for i in 1..100000 }}{{ title }}{{ title }}{{ title }}{{ title }}{{ title }}{{ title }}{{ end }}", "BRF3011 : ")]
    [InlineData("{{ title | string.pad_left 2000000000 }}", "BRF3011 : ")]
    [InlineData("{{ 'x' * 2000000000 }}", "BRF3011 : ")]
    [InlineData("{{ missing }}", "(1,4) : error BRF3011 : The variable or function `missing` was not found.")]
    [InlineData("{{ kind.missing }}", "BRF3011 : ")]
    [InlineData("{{ include 'self' }}", "BRF3011 : ")]
    [InlineData("{{ object.eval 'title' }}", "BRF3011 : ")]
    [InlineData("{{ 1 / 0 }}", "BRF3011 : ")]
    [InlineData("{{ title | string.to_int | math.plus 1 }}", "BRF3011 : ")]
    [InlineData("{{ actors[99].name }}", "BRF3011 : ")]
    [InlineData("{{ actors | array.each @(do; ret missing; end) }}", "BRF3011 : ")]
    public void A_template_that_goes_wrong_stops_with_its_place(string page, string problem)
    {
        using var files = new TemporaryTemplate(page);
        files.Write("self.md.scriban", "{{ include 'self' }}");

        var message = files.RenderFails();

        Assert.StartsWith("templates/draft/", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_partial_that_is_a_link_to_another_place_is_refused()
    {
        using var files = new TemporaryTemplate("{{ include 'secret' }}");
        File.CreateSymbolicLink(Path.Combine(files.Folder, "secret.md.scriban"), Repository.PathOf("LICENSE"));

        Assert.Equal("templates/draft/secret.md.scriban : error BRF3007 : The file is a link to another place. Templates hold their own files: copy it here.", files.RenderFails());
    }

    [Fact]
    public void A_partial_of_the_template_goes_before_the_shared_one()
    {
        using var files = new TemporaryTemplate("{{ include 'one' }}{{ include 'two' }}");
        files.Write("one.md.scriban", "own ").Write("../shared/one.md.scriban", "shared ").Write("../shared/two.md.scriban", "shared");

        Assert.Equal("own shared\n", files.Render());
    }

    [Fact]
    public void A_missing_or_broken_file_is_a_coded_problem()
    {
        using var files = new TemporaryTemplate("{{ title }}");
        File.WriteAllBytes(Path.Combine(files.Folder, "briefing.md.scriban"), [0x54, 0xFF, 0xFE]);
        Assert.Equal("templates/draft/briefing.md.scriban : error BRF3006 : The file is not UTF-8 text. Save it as UTF-8.", files.RenderFails());

        File.Delete(Path.Combine(files.Folder, "briefing.md.scriban"));
        Assert.Equal("templates/draft/briefing.md.scriban : error BRF3004 : The template has no such file. Every template has briefing.md.scriban, style.json and sample.json.", files.RenderFails());
    }

    [Fact]
    public void The_hash_follows_the_page_the_style_and_the_partials_in_use_and_nothing_else()
    {
        using var files = new TemporaryTemplate("{{ include 'used' }}");
        files.Write("../shared/used.md.scriban", "1").Write("../shared/unused.md.scriban", "1");
        var hash = files.Load().Hash;

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, files.Load().Hash);
        Assert.Equal(hash, files.Write("../shared/unused.md.scriban", "2").Write("briefing.verified.md", "x").Load().Hash);
        Assert.NotEqual(hash, hash = files.Write("../shared/used.md.scriban", "2").Load().Hash);
        Assert.NotEqual(hash, hash = files.Write("style.json", "{}").Load().Hash);
        Assert.NotEqual(hash, files.Write("briefing.md.scriban", "{{ include 'used' }}!").Load().Hash);
    }

    [Fact]
    public void The_same_briefing_gives_the_same_bytes_in_any_culture_and_from_any_thread()
    {
        var template = Template.Load(Repository.PathOf("templates", "single"));
        var view = template.Sample();
        var markdown = template.Render(view);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var wilful = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            wilful.NumberFormat.NegativeSign = "minus";
            wilful.DateTimeFormat.MonthNames = [.. wilful.DateTimeFormat.MonthNames.Select(name => $"{name}?")];
            CultureInfo.CurrentCulture = wilful;
            Assert.Equal(markdown, template.Render(view));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.All(Enumerable.Range(0, 32).AsParallel().Select(_ => template.Render(view)), again => Assert.Equal(markdown, again));
    }
}
