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
}
