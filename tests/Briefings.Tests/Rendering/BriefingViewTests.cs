#pragma warning disable RS0030 // What a view makes of a briefing is shown on one made by hand; only the product must go through the gate.
using System.Text;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;
using Briefings.Rendering.Checking;
using Briefings.Tests.Support;

namespace Briefings.Tests.Rendering;

public sealed class BriefingViewTests
{
    private const string Text =
        "Ana Ruiz said the mill will close. “We have no choice,” she told workers. The union doubts it. " +
        "Ana Ruiz wants the land, the union said. Ruizville was quiet.";

    [Fact]
    public void The_fields_that_templates_may_use_are_a_contract()
    {
        var listing = new StringBuilder();
        ViewListing.List(listing, ViewSchema.Briefing, "");

        Verifier.Verify(listing.ToString());
    }

    [Fact]
    public void The_guide_for_template_authors_names_every_field()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "template-authors.md"));

        Assert.All(ViewListing.AllFields(ViewSchema.Briefing), field => Assert.Contains($"`{field}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Evidence_is_numbered_once_a_sentence_in_the_order_of_first_citation()
    {
        var view = View();

        Assert.Equal(
            [
                "E1 (3) The union doubts it. ← summary, question 1",
                "E2 (1) Ana Ruiz said the mill will close. ← Ana Ruiz, statement 2",
                "E3 (4) Ana Ruiz wants the land, the union said. ← union, motive of Ana Ruiz",
                "E4 (2) “We have no choice,” she told workers. ← motive of Ana Ruiz, statement 1",
                "E5 (1–2) Ana Ruiz said the mill will close. “We have no choice,” she told workers. ← question 1",
            ],
            view.Evidence.Select(evidence =>
                $"{evidence.Id} ({evidence.Sentences}) {evidence.Text} ← {string.Join(", ", evidence.CitedBy.Select(by => by.Label))}"));
    }

    [Fact]
    public void Stated_and_ascribed_motives_never_stand_together()
    {
        var view = View();

        Assert.Equal(("Ana Ruiz", "Quoted", null), Only(view.StatedMotives));
        Assert.Equal(("Ana Ruiz", "Ascribed", "the article’s author"), Only(view.AscribedMotives));
        Assert.Equal(["union"], view.ActorsWithoutMotive);

        static (string, string, string?) Only(IReadOnlyList<Briefings.Rendering.Views.MotiveGroupView> groups)
        {
            var group = Assert.Single(groups);
            var motive = Assert.Single(group.Motives);
            return (group.Actor, motive.Basis, motive.AscribedBy);
        }
    }

    [Fact]
    public void Quoted_statements_come_first_and_are_printed_from_the_article() =>
        Assert.Equal(
            ["1 Quoted We have no choice", "2 Reported the mill will close"],
            View().Statements.Select(statement => $"{statement.Number} {statement.Basis} {statement.Words}"));

    [Fact]
    public void Mentions_are_whole_words_under_any_name() =>
        Assert.Equal([("Ana Ruiz", 2), ("union", 2)], View().Actors.Select(actor => (actor.Name, actor.Mentions)));

    private static BriefingView View()
    {
        var template = Template.Load(Repository.PathOf("templates", "single"));
        return BriefingView.From(Briefing(), template, new BriefingOptions(new DateOnly(2026, 2, 3), "Briefings 0.1.0"));
    }

    private static readonly ActorClaim Ruiz = new("Ana Ruiz", ActorKind.Person, null, ["Ruiz"], null, []);

    private static readonly ActorClaim Union = new("union", ActorKind.Organisation, null, [], null, []);

    private static Briefing Briefing() => new()
    {
        Article = Article(),
        Analyst = new AnalystIdentity("rule analyst", "v1"),
        Summary = [Grounded(new SummaryClaim("The union has doubts.", []), "The union doubts it.")],
        Actors = [Grounded(Ruiz, "Ana Ruiz said"), Grounded(Union, "the union said")],
        Mentions = new Cast(new Source(Article()), [Ruiz, Union], new Dictionary<string, ActorClaim>()).Mentions,
        Motives =
        [
            Grounded(new MotiveClaim("Ana Ruiz", "to have the land", Basis.Ascribed, MotiveClaim.ArticleAuthor, []), "Ana Ruiz wants the land"),
            Grounded(new MotiveClaim("Ana Ruiz", "for want of a choice", Basis.Quoted, null, []), "We have no choice"),
        ],
        Questions = [Grounded(new QuestionClaim("Will the mill close?", OpenReason.Disputed, []), "the mill will close. “We have no choice", "The union doubts it.")],
        Statements =
        [
            Grounded(new StatementClaim("Ana Ruiz", "Ana Ruiz", "said", Basis.Reported, new Citation(1, "")), "the mill will close"),
            Grounded(new StatementClaim("Ana Ruiz", "she", "told", Basis.Quoted, new Citation(2, "")), "We have no choice"),
        ],
        LeftOut = [],
        Notes = [],
    };

    private static Article Article()
    {
        var starts = new[] { 0, Text.IndexOf('“'), Text.IndexOf("The union", StringComparison.Ordinal), Text.IndexOf("Ana Ruiz wants", StringComparison.Ordinal), Text.IndexOf("Ruizville", StringComparison.Ordinal), Text.Length + 1 };
        return new Article
        {
            Text = Text,
            Title = "Mill",
            Language = "en",
            Kind = ArticleKind.News,
            Paragraphs = [new Paragraph(0, Text.Length)],
            Sentences = [.. starts.Zip(starts.Skip(1)).Select((pair, i) => new Sentence(i + 1, pair.First, pair.Second - 1 - pair.First, 0))],
            Hash = "h",
        };
    }

    private static Grounded<T> Grounded<T>(T claim, params string[] quotes) => new(claim, [.. quotes.Select(Find)]);

    private static Quote Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        var sentence = Article().Sentences.Last(candidate => candidate.Start <= start).Number;
        return new Quote(sentence, start, start + words.Length, words);
    }
}
