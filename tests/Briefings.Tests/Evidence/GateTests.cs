using Briefings.Analysis;
using Briefings.Evidence;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

public sealed class GateTests
{
    [Fact]
    public void True_claims_pass_whole_with_the_articles_own_words_behind_them()
    {
        var briefing = Check(WithActors with
        {
            Summary = [Summary("Anna Lund and Ivo Marek met in Oster on 13 September 2023.", "President Anna Lund of Norland met Sudorian leader Ivo Marek")],
            Statements = [Feed],
            Motives = [Winter],
            Questions = [Pay],
            Notes = ["A note."],
        });

        Assert.Equal("", LeftOut(briefing));
        Assert.Equal(["Anna Lund", "Ivo Marek", "Norland"], briefing.Actors.Select(actor => actor.Claim.Name));
        Assert.Equal("We will feed our neighbours", briefing.Statements.Single().Evidence.Single().Text);
        Assert.Equal("Sudoria needed the grain to get through the winter", briefing.Motives.Single().Evidence.Single().Text);
        Assert.Equal("How would Sudoria pay?", briefing.Questions.Single().Claim.Question);
        Assert.Equal(["A note."], briefing.Notes);
    }

    [Fact]
    public void A_claim_of_several_citations_keeps_those_that_were_found_and_lists_the_others()
    {
        var briefing = Check(Nothing with { Summary = [Summary("Oster lies far away.", "Oster lies far", "Oster lies on the sea")] });

        Assert.Equal(["Oster lies far"], briefing.Summary.Single().Claim.Evidence.Select(citation => citation.Quote));
        Assert.Equal(["Oster lies far"], briefing.Summary.Single().Evidence.Select(quote => quote.Text));
        Assert.Equal("BRF2013 citation [Oster lies on the sea] The article does not have the words “Oster lies on the sea”.", LeftOut(briefing));
    }

    [Fact]
    public void A_claim_without_one_found_citation_falls_for_the_first_ones_reason() => Assert.Equal(
        "BRF2013 summary [Oster lies far away.] The article does not have the words “Oster lies on the sea”.",
        LeftOut(Nothing with { Summary = [Summary("Oster lies far away.", "Oster lies on the sea", "...")] }));

    [Fact]
    public void A_role_an_alias_and_a_significance_fall_alone_and_the_actor_stays()
    {
        var briefing = Check(Nothing with
        {
            Actors = [Lund with { Role = "Queen", Aliases = ["Ms. Lund", "the iron lady"], Significance = "sold 7,000 tons" }],
        });

        var actor = briefing.Actors.Single().Claim;
        Assert.Equal(("Anna Lund", null, null), (actor.Name, actor.Role, actor.Significance));
        Assert.Equal(["Ms. Lund"], actor.Aliases);
        Assert.Equal(
            """
            BRF2035 alias [the iron lady] The article does not call Anna Lund “the iron lady”.
            BRF2037 role [Queen] The article does not call Anna Lund “Queen”.
            BRF2020 significance [sold 7,000 tons] The significance says “7,000”, and its evidence does not.
            """,
            LeftOut(briefing));
    }

    [Fact]
    public void A_claim_of_an_actor_listed_twice_is_claimed_of_the_first()
    {
        var briefing = Check(Nothing with
        {
            Actors = [Marek, Marek with { Name = "Mr. Marek", Aliases = [] }],
            Motives = [Winter with { Actor = "Mr. Marek" }],
        });

        Assert.Equal("Ivo Marek", briefing.Motives.Single().Claim.Actor);
        Assert.Equal("BRF2034 actor [Mr. Marek] “Mr. Marek” is “Ivo Marek”, listed already.", LeftOut(briefing));
    }

    [Fact]
    public void Namesakes_are_two_actors()
    {
        var article = Support.ArticleText.Read("Kim Jong Un met Kim Yo Jong.\nKim spoke first.");
        var evidence = new Citation(1, "Kim Jong Un met Kim Yo Jong");

        var briefing = Gate.Check(article, Nothing with
        {
            Actors =
            [
                new("Kim Jong Un", ActorKind.Person, null, ["Kim"], null, [evidence]),
                new("Kim Yo Jong", ActorKind.Person, null, ["Kim"], null, [evidence]),
            ],
        });

        Assert.Equal(2, briefing.Actors.Count);
    }

    [Fact]
    public void Left_out_claims_come_in_the_order_of_the_reading()
    {
        var reading = WithActors with
        {
            Questions = [Pay with { Question = "No question." }],
            Summary = [Summary("Nothing.")],
            Actors = [Lund with { Name = "Zeno" }, Marek],
            Motives = [Winter with { Evidence = [] }],
        };

        Assert.Equal(
            """
            BRF2010 summary [Nothing.] It cites no evidence.
            BRF2032 actor [Zeno] The article does not name “Zeno”.
            BRF2010 motive [Ivo Marek: to get through the winter] It cites no evidence.
            BRF2060 question [No question.] It does not end as a question.
            """,
            LeftOut(reading));
        Assert.Equal(LeftOut(reading), LeftOut(reading));
    }

    [Fact]
    public void A_grounded_claim_does_not_change_when_the_analyst_changes_its_lists()
    {
        var aliases = new List<string> { "Ms. Lund" };
        var evidence = new List<Citation> { Cite("President Anna Lund") };
        var briefing = Check(Nothing with { Actors = [Lund with { Aliases = aliases, Evidence = evidence }] });

        aliases.Add("the Queen");
        evidence.Clear();

        Assert.Equal(["Ms. Lund"], briefing.Actors.Single().Claim.Aliases);
        Assert.Single(briefing.Actors.Single().Claim.Evidence);
    }

    [Fact]
    public void Mentions_are_counted_in_the_body_by_all_names_and_no_place_twice() =>
        Assert.Equal([3, 4, 2], Check(Nothing with { Actors = [Lund with { Aliases = ["Ms. Lund", "Lund"] }, Marek with { Aliases = ["Mr. Marek", "Marek"] }, Norland] }).Mentions);
}
