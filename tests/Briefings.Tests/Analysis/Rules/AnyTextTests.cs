using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>The analyst reads whatever text there is, and what passes the gate stands in it.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "Anna Berger", "Mr. Novak", "Norway", "the committee", "he", "She", "They", "we", "I", "who", "that", "whether", "if", "Had", "said", "told", "was told by", "according to",
        "wants to", "to protect", "because", "because of", "so that", "so", "in order to", "Since", "That is why", "citing", "for clearing", "in the film", "satirical", "denied", "not",
        "would have", "“", "”", "‘", "’", "\"", "'", "—", "―", ",", ".", "?", ":", ";", "(", ")", "\n", "\n\n", "…", "5", "23 people", "the bridge", "closed", "is", "were", "NOVAK:",
        "quoted", "as saying", "unclear", "expected", "possible to", "necessary", "enough", "such", "therefore", "the reason", "is that", "driven by", "a study that led", "resigned over", "the law", "aims to",
        "it is", "to", "for", "as", "and", "believing", "proud", "turned out", "first", "half of", "none of", "added", "Jr.", "Then", "Award", "also known as", "\u0000", "\ud83d", "é", "中文", "U.S.", "’s",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces));

    [Property(MaxTest = 300)]
    public Property Whatever_is_read_is_grounded_and_no_more_is_claimed_than_there_are_words() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var article = ArticleReader.FromText(text + "\n\nAnna Berger of Norway met Paul Novak.\n");

        var reading = RuleAnalyst.Read(article);
        var briefing = Gate.Check(article, reading);

        var quotes = briefing.Statements.SelectMany(claim => claim.Evidence).Concat(briefing.Motives.SelectMany(claim => claim.Evidence)).Concat(briefing.Questions.SelectMany(claim => claim.Evidence));
        Assert.All(quotes, quote => Assert.Equal(quote.Text, article.Text[quote.Start..quote.End]));
        Assert.InRange(reading.Statements.Count + reading.Motives.Count + reading.Questions.Count, 0, article.Text.Length);
    });

    [Theory]
    [InlineData(", because Mr. Novak the bridge, Norway closed")]
    [InlineData("Possible to close the port, Norway said")]
    [InlineData("That is why half of, Norway said")]
    public void What_once_stopped_it_is_read(string text) => Assert.NotNull(RuleAnalyst.Read(ArticleReader.FromText(text + "\n\nAnna Berger of Norway met Paul Novak.\n")));

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void A_text_that_repeats_itself_claims_as_often_as_it_says(int times)
    {
        var lines = Enumerable.Range(1, times).Select(year => $"“The dam will hold for {year} years,” Anna Berger said. The committee closed the bridge to protect the town in year {year}.");

        var reading = RuleAnalyst.Read(ArticleReader.FromText(string.Join("\n\n", lines) + "\n"));

        Assert.Equal(times, reading.Statements.Count);
        Assert.Equal(times, reading.Motives.Count);
    }
}
