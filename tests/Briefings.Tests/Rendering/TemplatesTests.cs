using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class TemplatesTests
{
    private static readonly TemplateFolder Templates = new(Repository.PathOf("templates"));

    public static TheoryData<string> Names => [.. Templates.List()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_template_prints_its_sample_as_verified(string name)
    {
        var template = Templates.Load(name);

        Verifier.VerifyFile(template.Render(template.Sample()), Repository.PathOf("templates", name, "briefing.verified.md"));
    }
}
