using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class TemplateFolderTests
{
    private static readonly TemplateFolder Templates = new(Repository.PathOf("templates"));

    [Fact]
    public void Templates_are_listed_by_name_and_partials_are_none() => Assert.Equal(["daily", "dossier", "one-page", "single"], Templates.List());

    [Fact]
    public void A_template_is_found_by_name_or_by_path()
    {
        using var elsewhere = new TemporaryTemplate("{{ title }}");

        Assert.Equal("single", Templates.Load("single").Name);
        Assert.Equal("draft", Templates.Load(elsewhere.Folder).Name);
    }

    [Theory]
    [InlineData("singel", "error BRF3002 : There is no template \"singel\". Did you mean \"single\"? There are: daily, dossier, one-page, single.")]
    [InlineData("", "error BRF3002 : There is no template \"\". There are: daily, dossier, one-page, single.")]
    [InlineData("shared", "error BRF3002 : There is no template \"shared\". There are: daily, dossier, one-page, single.")]
    [InlineData("no/where", "no/where : error BRF3003 : There is no template here: a template is a folder with a briefing.md.scriban or an edition.md.scriban in it.")]
    [InlineData("..", ".. : error BRF3003 : There is no template here: a template is a folder with a briefing.md.scriban or an edition.md.scriban in it.")]
    public void What_is_not_there_is_told_with_what_is(string name, string problem) =>
        Assert.Equal(problem, Assert.Throws<ProblemException>(() => Templates.Load(name)).Message);

    [Fact]
    public void A_root_that_does_not_exist_is_a_coded_problem() =>
        Assert.Equal(
            "no/templates : error BRF3001 : There is no such folder to look for templates in. Check the path.",
            Assert.Throws<ProblemException>(() => new TemplateFolder("no/templates").List()).Message);
}
