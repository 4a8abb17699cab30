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
    [InlineData("{{ for i in 1..1000000 }}{{ end }}", "briefing.md.scriban(1,14) : error BRF3011 : Range expression exceeds LoopLimit `200000`.")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "briefing.md.scriban(1,16) : error BRF3011 : Exceeding number of recursive depth limit `40` for node: `f`.")]
    [InlineData("{{ x = title }}{{ for i in 1..30 }}{{ x = x + x }}{{ end }}{{ x }}", "briefing.md.scriban(1,43) : error BRF3011 : String conversion reaches LimitToString `1048576`.")]
    [InlineData("{{ x = 'x' * 1000000 }}{{ for i in 1..20 }}{{ x }}{{ end }}", "briefing.md.scriban(1,42) : error BRF3011 : Rendered output exceeds OutputLimit `16777216`.")]
    [InlineData("{{ title | string.pad_left 2000000000 }}", "briefing.md.scriban(1,28) : error BRF3011 : Padding width `2000000000` exceeds the configured LimitToString `1048576`. (Parameter 'width').")]
    [InlineData("{{ 'x' * 2000000000 }}", "briefing.md.scriban(1,10) : error BRF3011 : String multiplication exceeds LimitToString `1048576`.")]
    [InlineData("{{ missing }}", "briefing.md.scriban(1,4) : error BRF3011 : The variable or function `missing` was not found.")]
    [InlineData("{{ kind.missing }}", "briefing.md.scriban(1,9) : error BRF3011 : Cannot get member with name missing.")]
    [InlineData("{{ actors[99].name }}", "briefing.md.scriban(1,11) : error BRF3011 : The index 99 is out of bounds [0, 7] on the `actors` with the indexer: 99.")]
    [InlineData("{{ object.eval 'title' }}", "briefing.md.scriban(1,4) : error BRF3011 : The variable or function `object` was not found.")]
    [InlineData("{{ string.upcase = 1 }}", "briefing.md.scriban(1,11) : error BRF3011 : Cannot set a value for the readonly member: string.upcase.")]
    [InlineData("{{ include 'self' }}", "self.md.scriban(1,4) : error BRF3011 : Exceeding number of recursive depth limit `40` for node: `include 'self'`.")]
    public void A_template_that_goes_wrong_stops_with_its_place(string page, string problem)
    {
        using var files = new TemporaryTemplate(page);
        files.Write("self.md.scriban", "{{ include 'self' }}");

        Assert.Equal($"templates/draft/{problem}", files.RenderFails());
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
        Assert.Equal("templates/draft/briefing.md.scriban : error BRF3004 : The template has no such file. Every template has briefing.md.scriban or edition.md.scriban, style.json and sample.json.", files.RenderFails());
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
    public void The_hash_follows_the_pictures_and_fonts_that_may_be_printed()
    {
        using var files = new TemporaryTemplate("Text.");
        files.Write("style.json", """{ "fontFolder": "../type" }""").Write("../type/house.otf", "1");
        var hash = files.Load().Hash;

        Assert.Equal(hash, files.Write("notes.txt", "1").Write("../type/OFL.txt", "1").Load().Hash);
        Assert.NotEqual(hash, hash = files.Write("../type/house.otf", "2").Load().Hash);
        Assert.NotEqual(hash, hash = files.Write("pictures/logo.png", "1").Load().Hash);
        Assert.NotEqual(hash, hash = files.Write("pictures/logo.png", "2").Load().Hash);
        Assert.NotEqual(hash, files.Write("house.TTF", "1").Load().Hash);
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
