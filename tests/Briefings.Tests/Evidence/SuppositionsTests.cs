using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Tests.Evidence;

/// <summary>What an article denies, asks or supposes of somebody is not printed as said or wanted.</summary>
public sealed class SuppositionsTests
{
    [Theory]
    [InlineData("Rita Sol did not say, “We will raise taxes.”", "did not say", "We will raise taxes.", "")]
    [InlineData("Did Rita Sol say “we will raise taxes”? No record of it exists.", "say", "we will raise taxes", "")]
    [InlineData("If Rita Sol were to say “we will raise taxes”, the coalition would fall.", "say", "we will raise taxes", "")]
    [InlineData("Neither Paul Arn nor Rita Sol said “we will raise taxes”.", "said", "we will raise taxes", "")]
    [InlineData("Rita Sol said, “We will not raise taxes.”", "said", "We will not raise taxes.", "Quoted")]
    [InlineData("If Mr. Arn wins, Rita Sol said, “we will raise taxes.”", "said", "we will raise taxes.", "Quoted")]
    [InlineData("Only then did Rita Sol say, “We will raise taxes.”", "say", "We will raise taxes.", "Quoted")]
    public void A_statement_that_was_not_made_is_left_out(string text, string cue, string words, string basis)
    {
        var briefing = Check(text, Reading() with { Statements = [new("Rita Sol", "Rita Sol", cue, Basis.Quoted, new(1, words))] });

        Assert.Equal(basis, string.Concat(briefing.Statements.Select(statement => statement.Claim.Basis)));
        Assert.Equal(basis.Length == 0 ? ["BRF2039"] : [], briefing.LeftOut.Select(rejection => rejection.Code));
    }

    [Theory]
    [InlineData("Would Rita Sol invade in order to win the election?", "BRF2058")]
    [InlineData("Would she invade in order to win the election? Rita Sol smiled.", "BRF2058")]
    [InlineData("Had Rita Sol wanted to win the election, she would have invaded.", "BRF2058")]
    [InlineData("Rita Sol invaded in order to win the election.", "")]
    [InlineData("Why did it happen? Because Rita Sol wanted to win the election.", "")]
    public void A_motive_that_is_asked_or_supposed_is_left_out(string text, string left)
    {
        var at = text.StartsWith("Why", StringComparison.Ordinal) ? 2 : 1;
        var motive = new MotiveClaim("Rita Sol", "to win the election", Basis.Ascribed, MotiveClaim.ArticleAuthor, [new(at, "to win the election")]);

        var briefing = Check(text, Reading() with { Motives = [motive] });

        Assert.Equal(left, string.Concat(briefing.LeftOut.Select(rejection => rejection.Code)));
        Assert.Equal(left.Length == 0 ? 1 : 0, briefing.Motives.Count);
    }

    private static Reading Reading() => new()
    {
        Analyst = new AnalystIdentity("test", "1"),
        Actors = [new("Rita Sol", ActorKind.Person, null, [], null, [new(0, "Rita Sol")])],
    };

    private static Briefing Check(string text, Reading reading)
    {
        var article = ArticleReader.FromText($"{text}\n\nThe mayor left on Monday.");
        var named = article.Sentences.First(sentence => article.TextOf(sentence).Contains("Rita Sol", StringComparison.Ordinal)).Number;
        return Gate.Check(article, reading with { Actors = [reading.Actors[0] with { Evidence = [new(named, "Rita Sol")] }] });
    }
}
