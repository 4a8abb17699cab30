using Briefings.Analysis.Rules;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class SummaryTests
{
    private const string Story = """
        Ana Duarte closed the wool factory in Porto on Monday after forty years of losses.
        However, the union says that it was never told about the decision at all.
        The National Wool Union sued Duarte in a Lisbon court on Tuesday over unpaid wages.
        He did not say how long the case against the factory would take.
        Peter Holm, a judge in Lisbon, will hear the case of the union in March 2031.
        Who will pay the wages of the two hundred workers in Porto until then?
        The factory in Porto had made coats for the army since the end of the war.
        """;

    [Fact]
    public void Sentences_are_chosen_word_for_word_in_the_order_of_the_article()
    {
        var article = ArticleText.Read(Story);

        var summary = RuleAnalyst.Read(article).Summary;

        Assert.Equal(
            [
                "Ana Duarte closed the wool factory in Porto on Monday after forty years of losses.",
                "The National Wool Union sued Duarte in a Lisbon court on Tuesday over unpaid wages.",
                "Peter Holm, a judge in Lisbon, will hear the case of the union in March 2031.",
            ],
            summary.Select(claim => claim.Text));
    }

    [Fact]
    public void What_leans_on_another_sentence_and_what_asks_is_never_chosen()
    {
        var chosen = RuleAnalyst.Read(ArticleText.Read(Story)).Summary.Select(claim => claim.Text);

        Assert.DoesNotContain(chosen, text => text.StartsWith("However", StringComparison.Ordinal) || text.StartsWith("He ", StringComparison.Ordinal) || text.EndsWith('?'));
    }

    [Fact]
    public void A_caption_is_no_part_of_it()
    {
        var summary = RuleAnalyst.Read(ArticleText.Read(Story + "\n\n[Caption] Ana Duarte leaves the wool factory in Porto on Monday after the meeting. (Piet Hoekstra/Reuters)")).Summary;

        Assert.DoesNotContain(summary, claim => claim.Text.Contains("Reuters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The visit, which cost a million, came a week after the factory closed in Porto.")]
    [InlineData("On Monday night the authors of that piece were left content in Porto and Lisbon.")]
    [InlineData("In the north of Portugal, that share is likely to be higher in the wool factories.")]
    [InlineData("Peter Holm asked Ana Duarte to request that such a statement be made.")]
    [InlineData("“We have lost all of it, and I know that the army will not come back to Porto.”")]
    [InlineData("Ana Duarte says that the wool factory in Porto will be open again on Friday;")]
    public void What_another_sentence_must_explain_is_left_out(string sentence)
    {
        var summary = RuleAnalyst.Read(ArticleText.Read($"The union of the weavers went to court.\n{sentence}\nNobody came.\nNobody spoke.\nNobody left.")).Summary;

        Assert.DoesNotContain(summary, claim => claim.Text == sentence);
    }

    [Fact]
    public void A_noun_is_understood_behind_a_sentence_that_tells_of_it()
    {
        var summary = RuleAnalyst.Read(ArticleText.Read("""
            Ana Duarte opened a lawsuit in Porto on Monday against the wool union.
            The lawsuit names Peter Holm and the army of Portugal.
            Nobody came to hear it.
            Nobody spoke.
            Nobody left.
            """)).Summary;

        Assert.Contains(summary, claim => claim.Text.StartsWith("The lawsuit names", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_that_the_story_quotes_is_no_fact()
    {
        var reading = RuleAnalyst.Read(ArticleText.Read("""
            A court in Lisbon ruled against the wool union.

            “Ana Duarte met with Peter Holm in Porto last week,” the mayor wrote.

            The union said it would pay.

            Ana Duarte met with Peter Holm in Porto last week.
            """));

        Assert.DoesNotContain(reading.Summary, claim => claim.Text.StartsWith("Ana Duarte met", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Actors, actor => actor.Significance?.StartsWith("Ana Duarte met", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_dateline_behind_any_dash_is_no_part_of_what_is_told() =>
        Assert.Equal("Ana Duarte closed the wool factory on Monday after forty years of losses.", RuleAnalyst.Read(ArticleText.Read("PORTO, N.Y. ― Ana Duarte closed the wool factory on Monday after forty years of losses.")).Summary[0].Text);
}
