using Briefings.Analysis.Rules;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class RuleAnalystTests
{
    [Fact]
    public async Task The_same_article_gives_the_same_reading()
    {
        var article = ArticleText.Read("Ana Duarte met Peter Holm.\nShe left for Spain because he had lied.");
        var analyst = new RuleAnalyst();

        var first = await analyst.ReadAsync(article, CancellationToken.None);
        var second = await analyst.ReadAsync(article, CancellationToken.None);

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(second));
    }

    [Fact]
    public void Its_version_is_a_short_hash_of_its_lists_and_rules()
    {
        Assert.Equal("rule analyst", new RuleAnalyst().Identity.Name);
        Assert.Matches("^[0-9a-f]{12}$", new RuleAnalyst().Identity.Version);
    }

    [Fact]
    public void An_article_without_a_body_gives_an_empty_reading()
    {
        var reading = RuleAnalyst.Read(ArticleText.Read("[Caption] Ana Duarte in Porto."));

        Assert.Empty(reading.Actors);
        Assert.Empty(reading.Summary);
    }

    [Theory]
    [InlineData("Ana Bank Of ")]
    [InlineData("Former Deputy ")]
    [InlineData("KING PRINCE U.S. ")]
    [InlineData("the leader, Mr. X, ")]
    [InlineData("he said \"she ")]
    [InlineData("Bank of the Bank of the ")]
    [InlineData("X. Y's & Z-A ")]
    public void A_hundred_thousand_words_of_nonsense_are_read_without_a_fault(string words)
    {
        var article = ArticleText.OneSentence(string.Concat(Enumerable.Repeat(words, 100_000 / words.Split(' ').Length)));

        var reading = RuleAnalyst.Read(article with { Language = "en" });

        Assert.All(reading.Actors, actor => Assert.NotEmpty(actor.Evidence));
    }

    [Fact]
    public void A_text_in_another_language_gives_names_and_a_note_and_invents_nothing()
    {
        var reading = RuleAnalyst.Read(ArticleText.Read("Die Ministerin Anna Schulze traf am Montag Karl Weber in Hamburg.", "de"));

        Assert.Equal(["Anna Schulze", "Karl Weber", "Hamburg"], reading.Actors.Select(actor => actor.Name));
        Assert.Equal(["The article's language is de. The rule analyst reads English: of this article it gives the names it is sure of, and nothing else."], reading.Notes);
        Assert.Empty(reading.Summary);
        Assert.Empty(reading.Motives);
        Assert.Empty(reading.Questions);
        Assert.All(reading.Actors, actor => Assert.Null(actor.Role));
    }
}
