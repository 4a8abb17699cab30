using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class TemplateStarterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("briefings-starter-").FullName;

    [Fact]
    public void A_new_template_works_at_once_and_has_its_snapshot()
    {
        var folder = TemplateStarter.Create(root, "morning-brief");

        Assert.Empty(TemplateCheck.Run(folder));
        Assert.Equal(["morning-brief"], new TemplateFolder(root).List());
        Verifier.Verify(File.ReadAllText(Path.Combine(folder, "briefing.verified.md")), "md");
    }

    [Theory]
    [InlineData("")]
    [InlineData("shared")]
    [InlineData("../evil")]
    [InlineData("/tmp/evil")]
    [InlineData("Morning")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a\n")]
    public void A_name_that_will_not_do_is_refused(string name) =>
        Assert.Equal(
            $"error BRF3050 : A template cannot be named \"{name.Trim()}\". Use lower-case letters, digits and hyphens, such as \"morning-brief\"; \"shared\" is taken.",
            Assert.Throws<ProblemException>(() => TemplateStarter.Create(root, name)).Message);

    [Fact]
    public void What_exists_is_left_as_it_is()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "mine")).FullName;
        File.WriteAllText(Path.Combine(folder, "briefing.md.scriban"), "mine");

        Assert.Equal($"{folder} : error BRF3051 : This exists already and is left as it is. Choose another name.", Assert.Throws<ProblemException>(() => TemplateStarter.Create(root, "mine")).Message);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "briefing.md.scriban")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_coded_problem()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");

        Assert.StartsWith($"{Path.Combine(file, "new")} : error BRF3052 : ", Assert.Throws<ProblemException>(() => TemplateStarter.Create(file, "new")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
