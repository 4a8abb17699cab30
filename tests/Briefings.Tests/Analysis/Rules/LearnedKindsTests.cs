using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Articles;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class LearnedKindsTests
{
    [Fact]
    public void A_state_that_no_list_knows_is_learned_from_its_minister_and_its_capital_stands_for_it()
    {
        var actors = RuleAnalyst.Read(ArticleText.Read("""
            Ostrenia's foreign minister, Pavel Grud, left the talks.
            In Lomvar, the capital of Ostrenia, nobody spoke.
            Lomvar said that the talks had failed.
            """)).Actors;

        var state = Assert.Single(actors, actor => actor.Name == "Ostrenia");
        Assert.Equal(ActorKind.State, state.Kind);
        Assert.Contains("Lomvar", state.Aliases);
        Assert.Equal("Ostrenia's foreign minister", Assert.Single(actors, actor => actor.Name == "Pavel Grud").Role);
    }

    [Theory]
    [InlineData("Larkmoor, a research group, studied the images in May.", "Larkmoor", ActorKind.Organisation)]
    [InlineData("They fished in the waters of the Vell for years.", "Vell", ActorKind.Place)]
    [InlineData("They doubted what the Vell administration did.", "Vell", ActorKind.Person)]
    [InlineData("They doubted what Vell's widow did.", "Vell", ActorKind.Person)]
    [InlineData("They knew that Vell had told nobody.", "Vell", ActorKind.Person)]
    [InlineData("They doubted what the Vell did.", "Vell", ActorKind.Organisation)]
    [InlineData("They had a letter by Churchill there.", "Churchill", ActorKind.Person)]
    public void What_stands_beside_a_name_says_its_kind(string sentence, string name, ActorKind kind) =>
        Assert.Equal(kind, Assert.Single(RuleAnalyst.Read(ArticleText.Read(sentence)).Actors, actor => actor.Name == name).Kind);

    [Fact]
    public void Nobody_has_the_role_of_whoever_works_for_them() =>
        Assert.Null(Assert.Single(RuleAnalyst.Read(ArticleText.Read("They heard Ada Vell, Vell's adviser Bo Lind and others.")).Actors, actor => actor.Name == "Ada Vell").Role);

    [Theory]
    [InlineData("Larkmoor Inc. said it would sell.", "Larkmoor Inc.")]
    [InlineData("Larkmoor Inc. sold the plant because it was old.", null)]
    [InlineData("Larkmoor Inc. said it was clear that nobody knew.", null)]
    public void It_stands_for_an_actor_only_where_nothing_else_can_be_meant(string sentence, string? actor)
    {
        var cast = CastReader.Read(new Document(ArticleText.Read(sentence)));
        var pronoun = cast.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Pronoun);

        Assert.Equal(actor, pronoun is null ? null : cast.Resolve(pronoun));
    }

    [Fact]
    public void Lines_that_are_no_prose_are_named_in_a_note() =>
        Assert.Equal(
            ["4 lines are items of a list: what joins them was not read."],
            RuleAnalyst.Read(ArticleReader.FromText("The fair needs much.\n\n- two tents\n- nine chairs\n- a stage\n- some rope\n\nNobody has paid yet.")).Notes);

    [Fact]
    public void A_long_article_costs_memory_in_proportion_to_its_length()
    {
        var once = Cost(200);
        var eightfold = Cost(1600);

        Assert.InRange(eightfold, 1, 16 * once);

        static long Cost(int times)
        {
            var article = ArticleText.Read(string.Concat(Enumerable.Repeat("Ostrenia's army said it would go, and Mr. Grud said he knew. ", times)));
            RuleAnalyst.Read(article);
            var before = GC.GetAllocatedBytesForCurrentThread();
            RuleAnalyst.Read(article);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
