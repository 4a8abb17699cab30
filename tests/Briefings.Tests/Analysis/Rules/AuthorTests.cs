using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>Who writes a signed article as "I" is one of its actors, and what "I" says is theirs.</summary>
public sealed class AuthorTests
{
    private const string Opinion = """
        The harbour must stay open

        By Ada Winter

        The port of Halden is closing its night shift, and I think the council is making a mistake. Last week I asked the mayor, Bo Lind, why the gates must shut at ten. "I have no money," he said.

        My father worked those gates for thirty years. I want the council to publish its figures.
        """;

    [Fact]
    public void The_author_is_listed_and_says_what_I_says() => Assert.Equal(
        """
        Ada Winter, mentions: 3
        Bo Lind, mentions: 1
        Halden, mentions: 1
        Ada Winter / I think / the council is making a mistake / Reported
        Ada Winter / I asked / the mayor, Bo Lind, why the gates must shut at ten / Reported
        Bo Lind / said / I have no money, / Quoted
        Ada Winter / I want / the council to publish its figures / Reported
        Ada Winter: want the council to publish its figures
        left out: 0
        """,
        Told(Opinion));

    [Theory]
    [InlineData("By Ada Winter", "By the Halden desk")]
    [InlineData("My father worked", "Ada\n\nWhat do you want?\n\nMy father worked")]
    [InlineData("My father worked", "BO LIND: I was there.\n\nMy father worked")]
    [InlineData("\"I have no money,\" he said.", "\"I have no money, he said.")]
    [InlineData(" I ", " we ")]
    public void Where_somebody_else_may_be_I_nobody_is_the_author(string words, string others) =>
        Assert.DoesNotContain("Ada Winter", Told(Opinion.Replace(words, others, StringComparison.Ordinal)), StringComparison.Ordinal);

    private static string Told(string text)
    {
        var article = ArticleReader.FromText(text);
        var briefing = Gate.Check(article, RuleAnalyst.Read(article));
        var actors = briefing.Actors.Zip(briefing.Mentions, (actor, count) => $"{actor.Claim.Name}, mentions: {count}");
        var statements = briefing.Statements.Select(statement => $"{statement.Claim.Speaker} / {statement.Claim.Cue} / {statement.Claim.Content.Quote} / {statement.Claim.Basis}");
        var motives = briefing.Motives.Select(motive => $"{motive.Claim.Actor}: {motive.Claim.Motive}");
        return string.Join('\n', [.. actors, .. statements, .. motives, $"left out: {briefing.LeftOut.Count}"]);
    }
}
