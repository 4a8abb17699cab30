using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>What would be a lie in print: played parts, denials, words within words, other people's wants. Each case once was one.</summary>
public sealed class LiesTests
{
    public static TheoryData<string, string> Cases => ReadingCases.In("lies.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nobody_is_given_words_or_motives_that_the_article_does_not_give_him(string text, string expected)
    {
        Article article = ReadingCases.Article(text);
        Briefing briefing = Gate.Check(article, Briefings.Analysis.Rules.RuleAnalyst.Read(article));

        Assert.Equal(
            expected,
            string.Join('\n', briefing.Statements.Select(statement => $"said: {statement.Claim.Speaker} | {statement.Claim.Cue} | {string.Join(" … ", statement.Evidence.Select(piece => piece.Text))}")
                .Concat(briefing.Motives.Select(motive => $"motive: {motive.Claim.Actor} | {motive.Claim.Basis}{(motive.Claim.AscribedBy is { } by ? " by " + by : "")} | {motive.Claim.Motive}"))));
    }
}
