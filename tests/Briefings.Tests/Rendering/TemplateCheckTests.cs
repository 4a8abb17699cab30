using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class TemplateCheckTests
{
    public static TheoryData<string> Names => [.. new TemplateFolder(Repository.PathOf("templates")).List()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_templates_that_ship_are_good(string name) =>
        Assert.Empty(TemplateCheck.Run(Repository.PathOf("templates", name)));

    [Theory]
    [InlineData("{{ titel }}", "(1,4) : error BRF3014 : A briefing has no field \"titel\", and there is no such function. Did you mean \"title\"?")]
    [InlineData("{{ for a in actrs }}{{ a.name }}{{ end }}", "(1,13) : error BRF3014 : A briefing has no field \"actrs\", and there is no such function. Did you mean \"actors\"?")]
    [InlineData("{{ for a in actors }}\n{{ a.nmae }}{{ end }}", "(2,6) : error BRF3015 : \"actor\" has no \"nmae\". Did you mean \"name\"?")]
    [InlineData("{{ for g in stated_motives }}{{ for m in g.motives }}{{ m.because }}{{ end }}{{ end }}", "(1,59) : error BRF3015 : \"motive\" has no \"because\".")]
    [InlineData("{{ (actors | array.first).nam }}", "(1,27) : error BRF3015 : \"actor\" has no \"nam\". Did you mean \"name\"?")]
    [InlineData("{{ for a in actors | array.reverse | array.limit 2 }}{{ a.rank }}{{ end }}", "(1,59) : error BRF3015 : \"actor\" has no \"rank\".")]
    [InlineData("{{ x = actors[0] }}{{ x.age }}", "(1,25) : error BRF3015 : \"actor\" has no \"age\".")]
    [InlineData("{{ $x = questions[0] }}{{ $x.name }}", "(1,30) : error BRF3015 : \"question\" has no \"name\".")]
    [InlineData("{{ title.first }}", "(1,10) : error BRF3015 : \"title\" has no \"first\".")]
    [InlineData("{{ actors.name }}", "(1,11) : error BRF3017 : \"actors\" is a list and has no \"name\" of its own: loop over it with for, or take its size.")]
    [InlineData("{{ actors }}", "(1,4) : error BRF3018 : \"actors\" is a list: loop over it with for.")]
    [InlineData("{{ actors[0] }}", "(1,4) : error BRF3018 : \"actors[0]\" is a record: name one of its fields.")]
    [InlineData("{{ for c in title }}{{ c }}{{ end }}", "(1,13) : error BRF3019 : \"title\" is no list: there is nothing to loop over.")]
    [InlineData("{{ title | string.upcse }}", "(1,19) : error BRF3015 : \"string\" has no \"upcse\". Did you mean \"upcase\"?")]
    [InlineData("{{ md.raw title }}", "(1,7) : error BRF3015 : \"md\" has no \"raw\".")]
    [InlineData("{{ date.now }}", "(1,9) : error BRF3015 : \"date\" has no \"now\".")]
    [InlineData("{{ math.random 1 2 }}", "(1,9) : error BRF3015 : \"math\" has no \"random\".")]
    [InlineData("{{ for a in actors }}{{ for.frist }}{{ end }}", "(1,25) : error BRF3010 : The loop variable <for.frist> is not supported.")]
    [InlineData("{{ if false }}\n\n  {{ if is_opinio }}x{{ end }}\n{{ end }}", "(3,9) : error BRF3014 : A briefing has no field \"is_opinio\", and there is no such function. Did you mean \"is_opinion\"?")]
    [InlineData("{{ if annex }}{{ else }}{{ evidnce.size }}{{ end }}", "(1,28) : error BRF3014 : A briefing has no field \"evidnce\", and there is no such function. Did you mean \"evidence\"?")]
    [InlineData("{{ case kind }}{{ when 'Opinion' }}{{ otlet }}{{ end }}", "(1,39) : error BRF3014 : A briefing has no field \"otlet\", and there is no such function. Did you mean \"outlet\"?")]
    [InlineData("{{ kind == 'News' ? titl : date }}", "(1,21) : error BRF3014 : A briefing has no field \"titl\", and there is no such function. Did you mean \"title\"?")]
    [InlineData("{{ outlet ?? publishr }}", "(1,14) : error BRF3014 : A briefing has no field \"publishr\", and there is no such function. Did you mean \"published\"?")]
    [InlineData("{{ $count = 1 }}{{ $cont }}", "(1,20) : error BRF3016 : \"$cont\" has no value here: assign it, or hand it to the partial as in include 'name' cont: value. Did you mean \"$count\"?")]
    [InlineData("{{ capture x }}{{ title }}{{ end }}{{ title }}", "(1,4) : error BRF3020 : Templates cannot use \"capture\". Use a partial with include, or a func.")]
    [InlineData("{{ include 'citation' }}", "(1,4) : error BRF3013 : There is no partial \"citation\", neither in this folder nor in shared. Did you mean \"citations\"?")]
    [InlineData("{{ if false; include '../../etc/passwd'; end }}", "(1,14) : error BRF3013 : There is no partial \"../../etc/passwd\", neither in this folder nor in shared.")]
    [InlineData("{{ include title }}", "(1,4) : error BRF3012 : The name of a partial must be written out, as in include 'citations'.")]
    [InlineData("{{ if title }}", "(1,13) : error BRF3010 : Error while parsing if statement: The <end> statement was not found in: if <expression> ... end|else|else if.")]
    public void A_wrong_template_is_told_with_its_place_and_what_was_meant(string page, string problem)
    {
        using var template = new TemporaryTemplate(page);
        template.Write("../shared/citations.md.scriban", "E1");

        Assert.Equal($"templates/draft/briefing.md.scriban{problem}", Assert.Single(TemplateCheck.Run(template.Folder)).ToString());
    }

    [Fact]
    public void A_partial_is_checked_with_what_is_handed_to_it()
    {
        using var template = new TemporaryTemplate("{{ for a in actors }}{{ include 'who' actor: a }}{{ end }}");
        template.Write("../shared/who.md.scriban", "{{ $actor.name }}\n{{ $actor.nome }} {{ $person }}");

        Assert.Equal(
            [
                "templates/shared/who.md.scriban(2,11) : error BRF3015 : \"actor\" has no \"nome\". Did you mean \"name\"?",
                "templates/shared/who.md.scriban(2,22) : error BRF3016 : \"$person\" has no value here: assign it, or hand it to the partial as in include 'name' person: value.",
            ],
            TemplateCheck.Run(template.Folder).Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("{\n  \"title\": \"x\"\n  \"outlet\": 1\n}", "(3,3) : error BRF3030 : This is not JSON. Look for a missing comma, quotation mark or bracket just before this place.")]
    [InlineData("", "(1,1) : error BRF3030 : This is not JSON. Look for a missing comma, quotation mark or bracket just before this place.")]
    [InlineData("[]", "(1,1) : error BRF3033 : A sample must be an object.")]
    public void A_sample_that_is_no_briefing_is_told_with_its_place(string sample, string problem)
    {
        using var template = new TemporaryTemplate("{{ title }}").Write("sample.json", sample);

        Assert.Equal($"templates/draft/sample.json{problem}", TemplateCheck.Run(template.Folder)[0].ToString());
    }

    [Theory]
    [InlineData("\"title\": \"The", "\"tittle\": \"The", "(2,3) : error BRF3031 : A briefing has no field \"tittle\". Did you mean \"title\"?", "(1,1) : error BRF3032 : The field \"title\" is missing here.")]
    [InlineData("\"sentences_read\": 27", "\"sentences_read\": \"27\"", "(338,21) : error BRF3033 : \"sentences_read\" must be a whole number.")]
    [InlineData("\"annex\": true", "\"is_opinion\": true, \"annex\": true", "(337,3) : error BRF3035 : The field \"is_opinion\" follows from the others. Remove it.")]
    [InlineData("\"annex\": true", "\"annex\": true, \"annex\": false", "(337,18) : error BRF3034 : The field \"annex\" is given twice. Remove one.")]
    [InlineData("\"date_iso\": \"2026-02-18\"", "\"date_iso\": \"tomorrow\"", "(346,15) : error BRF3033 : \"date_iso\" must be a date such as 2025-11-05.")]
    public void A_sample_that_does_not_fit_the_view_is_told_with_its_place(string from, string to, params string[] problems)
    {
        using var template = new TemporaryTemplate("{{ title }}");
        var sample = File.ReadAllText(Path.Combine(template.Folder, "sample.json"));
        template.Write("sample.json", sample.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(problems.Select(problem => $"templates/draft/sample.json{problem}"), TemplateCheck.Run(template.Folder).Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_style_that_is_no_JSON_is_told_with_its_place()
    {
        using var template = new TemporaryTemplate("{{ title }}").Write("style.json", "{\n  \"paper\": A4\n}");

        Assert.StartsWith("templates/draft/style.json(2,12) : error BRF3030 : ", TemplateCheck.Run(template.Folder)[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_is_missing_or_old_is_told_with_its_first_line_that_differs()
    {
        using var template = new TemporaryTemplate("# {{ title }}\n\n{{ date }}");
        Assert.StartsWith("templates/draft/briefing.verified.md : error BRF3040 : ", Assert.Single(TemplateCheck.Run(template.Folder)).ToString(), StringComparison.Ordinal);

        template.Write("briefing.verified.md", "# The ferry that nobody wants to pay for\n\nyesterday\n");
        Assert.StartsWith("templates/draft/briefing.verified.md(3,1) : error BRF3041 : ", Assert.Single(TemplateCheck.Run(template.Folder)).ToString(), StringComparison.Ordinal);

        template.Write("briefing.verified.md", template.Render());
        Assert.Empty(TemplateCheck.Run(template.Folder));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        using var template = new TemporaryTemplate("{{ titel }} {{ include 'nowhere' }}").Write("style.json", "{");
        File.Delete(Path.Combine(template.Folder, "sample.json"));

        Assert.Equal(["BRF3013", "BRF3014", "BRF3030", "BRF3004"], TemplateCheck.Run(template.Folder).Select(problem => problem.Code));
    }
}
