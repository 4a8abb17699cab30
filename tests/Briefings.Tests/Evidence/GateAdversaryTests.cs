using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

/// <summary>What a model that errs or lies may claim; none of it may be printed.</summary>
public sealed class GateAdversaryTests
{
    private static void IsNotPrinted(Reading reading, string expected)
    {
        var truth = Check(reading with { Statements = [], Motives = [], Summary = [] });

        var briefing = Check(reading);

        Assert.Empty(briefing.Statements);
        Assert.Empty(briefing.Motives);
        Assert.Empty(briefing.Summary);
        Assert.Equal(truth.Actors.Select(actor => actor.Claim.Name), briefing.Actors.Select(actor => actor.Claim.Name));
        Assert.Equal(expected, LeftOut(briefing));
    }

    [Fact]
    public void An_invented_quote_is_left_out() => IsNotPrinted(
        WithActors with { Statements = [Feed with { Content = Cite("We will never surrender") }] },
        "BRF2013 statement [Anna Lund: We will never surrender] The article does not have the words “We will never surrender”.");

    [Fact]
    public void A_quote_altered_by_one_word_is_left_out() => IsNotPrinted(
        WithActors with { Statements = [Feed with { Content = Cite("We will fight our neighbours") }] },
        "BRF2013 statement [Anna Lund: We will fight our neighbours] The article does not have the words “We will fight our neighbours”.");

    [Fact]
    public void A_quote_of_the_wrong_speaker_is_left_out() => IsNotPrinted(
        WithActors with { Statements = [Feed with { Speaker = "Ivo Marek", SpeakerMention = "Mr. Marek" }] },
        "BRF2045 statement [Ivo Marek: We will feed our neighbours] In the article Anna Lund says this, not Ivo Marek.");

    [Fact]
    public void An_ascribed_motive_called_quoted_is_left_out() => IsNotPrinted(
        WithActors with { Motives = [new("Ivo Marek", "to please voters", Basis.Quoted, null, [Cite("Mr. Marek wants to please voters before the election")])] },
        "BRF2052 motive [Ivo Marek: to please voters] Its evidence has no words in quotation marks.");

    [Fact]
    public void A_changed_number_is_left_out() => IsNotPrinted(
        WithActors with { Summary = [Summary("Norland wants to sell 10,000 tons of grain.", "Norland wants to sell 1,000 tons of grain")] },
        "BRF2020 summary [Norland wants to sell 10,000 tons of grain.] The sentence says “10,000”, and its evidence does not.");

    [Fact]
    public void A_name_from_outside_the_article_is_left_out() => IsNotPrinted(
        WithActors with { Summary = [Summary("Norland wants to sell grain to Gazprom.", "Norland wants to sell 1,000 tons of grain")] },
        "BRF2022 summary [Norland wants to sell grain to Gazprom.] The sentence names “Gazprom”, and the article does not.");

    [Fact]
    public void The_second_half_of_an_actor_split_in_two_is_left_out()
    {
        var briefing = Check(WithActors with { Actors = [Marek, Lund, Marek with { Name = "Mr. Marek", Aliases = ["Marek"], Role = null }] });

        Assert.Equal(["Ivo Marek", "Anna Lund"], briefing.Actors.Select(actor => actor.Claim.Name));
        Assert.Equal("BRF2034 actor [Mr. Marek] “Mr. Marek” is “Ivo Marek”, listed already.", LeftOut(briefing));
    }

    [Fact]
    public void Words_that_stand_for_an_actor_in_one_place_make_nobody_a_speaker_in_another()
    {
        var article = ArticleReader.FromText("Aster Rail cut its forecast on Monday. The company said coal was weak.\n\nDeepwell Signals was founded in 1961. The company employs 40 people.");
        ActorClaim rail = new("Aster Rail", ActorKind.Organisation, null, [], null, [new Citation(1, "Aster Rail cut its forecast")]);
        ActorClaim signals = new("Deepwell Signals", ActorKind.Organisation, null, ["The company"], null, [new Citation(3, "Deepwell Signals was founded")]);
        StatementClaim coal = new("The company", "The company", "said", Basis.Reported, new Citation(2, "coal was weak"));

        var briefing = Gate.Check(article, Nothing with { Actors = [rail, signals], Statements = [coal] });

        Assert.Equal("The company", Assert.Single(briefing.Statements).Claim.Speaker);
    }
}
