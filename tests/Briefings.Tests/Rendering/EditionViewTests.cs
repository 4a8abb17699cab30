using System.Text;
using Briefings.Composition;
using Briefings.Rendering;
using Briefings.Rendering.Checking;
using Briefings.Tests.Composition;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class EditionViewTests
{
    private static readonly Template Daily = Template.Load(Repository.PathOf("templates", "daily"));

    [Fact]
    public void The_fields_that_templates_may_use_are_a_contract()
    {
        var listing = new StringBuilder();
        ViewListing.List(listing, ViewSchema.Edition, "");

        Verifier.Verify(listing.ToString());
    }

    [Fact]
    public void The_guide_for_template_authors_names_every_field()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "template-authors.md"));

        Assert.All(ViewListing.AllFields(ViewSchema.Edition), field => Assert.Contains($"`{field}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_of_an_empty_day_is_an_honest_page()
    {
        var facts = new EditionFacts
        {
            Schedule = "Morning briefing",
            Date = new DateOnly(2026, 11, 23),
            Program = "Briefings",
            DeadSources = [new DeadSource("Harbour Wire", new DateOnly(2026, 11, 20), new Problem("BRF1008", "No article was found in the page."))],
        };
        var (edition, _) = EditionComposer.Compose([], Ledger.Empty, facts);

        Verifier.Verify(Page(edition), "md");
    }

    [Fact]
    public void A_stored_view_prints_the_same_page_again()
    {
        var edition = Composed.Edition(
            Composed.Read("Nineteen people were killed when the dam above Santa Ilse burst on Monday, Governor Elena Prado said. It is unclear whether the siren sounded.", "One", "2026-11-23"),
            Composed.Read("Twenty-six people were killed when the dam above Santa Ilse burst, the Red Cross said.", "Two", "2026-11-23"));
        var view = EditionView.From(edition, Daily, new EditionOptions());

        var stored = ViewJson.ReadEdition(ViewJson.Write(view).Span, "view.json");

        Assert.Equal(Daily.Render(view), Daily.Render(stored));
        Assert.Contains("**Contradiction**", Daily.Render(stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"title\": 3}")]
    [InlineData("{\"titel\": \"x\"}")]
    public void What_is_no_view_is_told_with_a_code(string json) =>
        Assert.Equal("BRF9004", Assert.Throws<ProblemException>(() => ViewJson.ReadEdition(Encoding.UTF8.GetBytes(json), "view.json")).Problem.Code);

    [Fact]
    public void A_template_for_one_article_prints_no_edition_and_the_other_way_round()
    {
        var single = Template.Load(Repository.PathOf("templates", "single"));

        Assert.Equal("BRF9010", Assert.Throws<ProblemException>(() => single.Render(Daily.EditionSample())).Problem.Code);
        Assert.Equal("BRF9010", Assert.Throws<ProblemException>(() => Daily.Render(single.Sample())).Problem.Code);
    }

    [Fact]
    public void An_edition_of_thousands_prints_the_weightiest_and_counts_the_rest()
    {
        var composed = Composed.Edition(Composed.Read("Nineteen people were killed when the dam above Santa Ilse burst on Monday, Governor Elena Prado said.", "One", "2026-11-23"));
        var edition = composed with
        {
            Stories = [.. Enumerable.Range(1, 1100).Select(number => composed.Stories[0] with { Number = number })],
            Facts = composed.Facts with { Skipped = [.. Enumerable.Range(1, 250).Select(number => new SkippedArticle($"Page {number}", new Problem("BRF7203", "It is too short.")))] },
        };

        var page = Page(edition);

        Assert.Equal(12 + 48, EditionView.From(edition, Daily, new EditionOptions()).Stories.Count);
        Assert.Contains("\n1040 more, of less weight, stand in the [list of articles](#articles) alone.\n", page, StringComparison.Ordinal);
        Assert.Contains("- Page 200: It is too short. (BRF7203)\n- 50 more, each with its reason in the edition’s JSON\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| 1000 | One |", page, StringComparison.Ordinal);
        Assert.Contains("\n100 more stand in the edition’s JSON.\n", page, StringComparison.Ordinal);
    }

    private static string Page(Edition edition)
    {
        var page = Daily.Render(EditionView.From(edition, Daily, new EditionOptions()));
        return page[..page.LastIndexOf("\n---\n", StringComparison.Ordinal)];
    }
}
