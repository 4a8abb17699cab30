using Briefings.Rendering;
using Briefings.Rendering.Views.Editions;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

/// <summary>One actor across many articles, whatever each of them calls the actor.</summary>
public sealed class DossierTests
{
    private static readonly Template Dossier = Template.Load(Repository.PathOf("templates", "dossier"));
    private static readonly EditionView Sample = ViewJson.ReadEdition(File.ReadAllBytes(Repository.PathOf("templates", "dossier", "sample.json")), "sample.json");

    private static readonly EditionView ThreeForms = Sample with
    {
        Title = "Ingrid Sollid",
        Stories =
        [
            Story("The first", ("Ingrid Sollid", ["Sollid", "the minister"]), ("Norlinje", [])),
            Story("The second", ("Transport Minister Sollid", ["Ingrid Sollid"])),
            Story("The third", ("Sollid", [])),
            Story("The fourth", ("Per Dahl", ["the minister"])),
        ],
        Positions = [Position("Sollid", 1), Position("the minister", 2), Position("Transport Minister Sollid", 3), Position("Per Dahl", 4)],
    };

    [Fact]
    public void A_name_in_three_forms_over_three_articles_is_one_actor() =>
        Assert.Equal(["Ingrid Sollid", "Transport Minister Sollid", "Sollid"], ThreeForms.SubjectNames);

    [Fact]
    public void Its_stories_and_positions_are_those_of_every_form_and_of_nobody_else()
    {
        var page = Dossier.Render(ThreeForms);

        Assert.All(new[] { "## The first", "## The second", "## The third", "{.badge .alert #position-1}", "{.badge .alert #position-3}" }, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.All(new[] { "## The fourth", "#position-2}", "#position-4}" }, part => Assert.DoesNotContain(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_nobody_bears_is_itself_alone() => Assert.Equal(["Nobody"], (ThreeForms with { Title = "Nobody" }).SubjectNames);

    private static StoryView Story(string title, params (string Name, string[] Aliases)[] actors) => Sample.Stories[0] with
    {
        Title = title,
        Actors = [.. actors.Select(actor => Sample.Stories[0].Actors[0] with { Name = actor.Name, Aliases = actor.Aliases })],
    };

    private static PositionView Position(string actor, int number) => Sample.Positions[0] with { Actor = actor, Anchor = $"position-{number}", Kind = "Changed" };
}
