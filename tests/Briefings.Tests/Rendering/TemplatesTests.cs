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

        Verifier.VerifyFile(template.Preview().Markdown, Repository.PathOf("templates", name, "briefing.verified.md"));
    }

    [Fact]
    public void A_briefing_in_which_nothing_was_found_says_so_in_every_section() =>
        Verifier.Verify(Templates.Load("single").Render(NothingFound), "md");

    [Theory]
    [InlineData("single")]
    [InlineData("one-page")]
    public void An_arabic_outlet_is_isolated_from_the_date_behind_it(string template) =>
        Assert.Contains(
            "\n\u2067الجزيرة\u2069 · 14 March 2026 · ",
            Templates.Load(template).Render(TemporaryTemplate.SampleView with { Outlet = "الجزيرة", Byline = null, Published = "14 March 2026" }), StringComparison.Ordinal);

    [Fact]
    public void Long_names_many_actors_and_no_annex_keep_their_form()
    {
        var sample = TemporaryTemplate.SampleView;
        var actor = sample.Actors[0];
        var view = sample with
        {
            Title = "Donau­dampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft | “قال: نعم” # 1",
            Kind = "News",
            Marking = null,
            Warnings = [],
            Notes = [],
            Annex = false,
            Actors =
            [
                .. Enumerable.Range(1, 12).Select(number => actor with
                {
                    Anchor = $"actor-{number}",
                    Name = $"The Standing Committee of the Conference of Presidents of the Regional Assemblies, Chamber {number}",
                    Role = number % 2 == 0 ? null : "a | pipe, *stars* and\na new line",
                }),
            ],
            StatedMotives = [],
            AscribedMotives = [],
            ActorsWithoutMotive = ["A. | B", "C_d_"],
        };

        Verifier.Verify(Templates.Load("single").Render(view), "md");
    }

    private static BriefingView NothingFound => TemporaryTemplate.SampleView with
    {
        Outlet = null,
        Byline = null,
        Published = null,
        PublishedIso = null,
        Url = null,
        Kind = "Unknown",
        Marking = null,
        Warnings = [],
        Notes = [],
        Summary = [],
        Actors = [],
        StatedMotives = [],
        AscribedMotives = [],
        OtherMotives = [],
        ActorsWithoutMotive = [],
        Questions = [],
        Statements = [],
        Evidence = [],
        LeftOut = [],
    };
}
