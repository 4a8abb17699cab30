using Briefings.Analysis.Rules;
using Briefings.Articles;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>Who says "I" in an interview or a letter stands first, however seldom they are named.</summary>
public sealed class ProminenceTests
{
    private const string Questions = """


        How long have you been diving?

        Since the harbour of Kestel was built. The Tide Commission paid for my first boat, and the Tide Commission sold it.

        What would you tell the Tide Commission?

        I would tell the Tide Commission that Kestel needs a pilot, and that Kestel will pay for one.
        """;

    [Theory]
    [InlineData("What the harbour needs from all of us", "Last week we spoke with the diver Ada Winter in Kestel, a town that the Tide Commission founded.", "Ada Winter, Tide Commission, Kestel")]
    [InlineData("What the harbour needs from all of us", "The Tide Commission founded Kestel. Ada Winter was interviewed there by our reporter.", "Ada Winter, Tide Commission, Kestel")]
    [InlineData("An interview with the old diver Ada Winter", "The Tide Commission founded Kestel. Few know it as well as Winter does.", "Ada Winter, Tide Commission, Kestel")]
    // Nobody is said to be asked, and Winter is one of those it speaks of.
    [InlineData("What the harbour needs from all of us", "The Tide Commission founded Kestel. Few know it as well as Ada Winter does.", "Tide Commission, Kestel, Ada Winter")]
    public void Who_is_interviewed_stands_first(string title, string introduction, string order) =>
        Assert.Equal(order, Order($"{title}\n\n{introduction}{Questions}"));

    [Fact]
    public void A_report_that_asks_nobody_is_no_interview() =>
        Assert.EndsWith(", Ada Winter", Order("""
            What the harbour needs from all of us

            The Tide Commission founded Kestel. For this report we spoke with Ada Winter.

            The Tide Commission sold its boats, and Kestel bought them. Kestel is glad. The Tide Commission is not.
            """), StringComparison.Ordinal);

    [Theory]
    [InlineData("Yours sincerely,\n\nAda Winter")]
    [InlineData("Respectfully, Ada Winter")]
    [InlineData("Love to all.\n\nAda Winter\n\nP.S. What about the boats that you promised to send us?")]
    public void Who_signs_a_letter_stands_first(string closing) =>
        Assert.StartsWith("Ada Winter, ", Order($"""
            What the harbour needs from all of us

            The Tide Commission founded Kestel. The Tide Commission sold its boats, and Kestel bought them. I have seen it, and Kestel is glad.

            {closing}
            """), StringComparison.Ordinal);

    private static string Order(string text) => string.Join(", ", RuleAnalyst.Read(ArticleReader.FromText(text)).Actors.Select(actor => actor.Name));
}
