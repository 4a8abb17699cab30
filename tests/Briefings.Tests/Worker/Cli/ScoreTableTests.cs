using Briefings.Evaluation;
using Briefings.Tests.Evaluation;
using Briefings.Tests.Support;
using Briefings.Worker.Cli;

namespace Briefings.Tests.Worker.Cli;

public sealed class ScoreTableTests
{
    private static readonly Scorecard Card = new("test analyst", "1", [HarbourGold.Score("\"complete\": false,"), HarbourGold.Score() with { Id = "har\u001b[31mbour" }])
    {
        Effort = new Effort(500, 20, 8, 12, 0.25m),
    };

    [Fact]
    public void A_pipe_gets_the_scores_as_plain_tables() => Verifier.Verify(string.Join('\n', ScoreTable.Lines(Card, eachArticle: true, columns: null)));

    [Fact]
    public void The_misses_are_listed_by_article_with_their_sentences() =>
        Verifier.Verify(string.Join('\n', MissList.Of(Card with { Articles = [Card.Articles[0]] }, [HarbourGold.Gold()], unlisted: false)));
}
