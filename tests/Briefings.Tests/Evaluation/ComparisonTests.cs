using Briefings.Evaluation;
using Briefings.Worker.Cli;

namespace Briefings.Tests.Evaluation;

public sealed class ComparisonTests
{
    [Fact]
    public void A_comparison_says_in_plain_words_what_changed_and_whether_it_is_more_than_noise()
    {
        var missed = new Finding(FindingKind.Missed, "actors", "Ada Holm", null, 1);
        var wrong = new Finding(FindingKind.Wrong, "speaker of a found statement", "Holm: yes", "Brandt", 2);
        var before = Card(
            Article("a", [wrong], Kinds(1), Speakers(1), Reasons(2)), Article("b", [], Kinds(1), Speakers(1), Reasons(2)),
            Article("c", [], Kinds(1), Speakers(1), Reasons(2)), Article("old", []));
        var after = Card(
            Article("a", [], Kinds(2), Speakers(2), Reasons(1)), Article("b", [missed], Kinds(2), Speakers(1), Reasons(1)),
            Article("c", [], Kinds(2), Speakers(1), Reasons(1)), Article("new", []));

        // Each article has two cases of each measure. Kinds rise by one of two in all three articles and reasons fall by as much, in
        // every draw. Speakers rise in one of three: of 27 draws 8 miss it (no change) and 1 takes it three times (+0.5), which is
        // more than 2.5 in 100.
        Assert.Equal(
            """
            Compared over 3 articles that both runs have.
            Left aside, because only one run has them: old, new.
            Better: kind of actor 0.500 -> 1.000 (+0.500), more than noise (95 % interval +0.500 to +0.500).
            Better: speaker of a found statement 0.500 -> 0.667 (+0.167), but it may be noise (95 % interval 0.000 to +0.500).
            Worse: reason of a found question 1.000 -> 0.500 (-0.500), more than noise (95 % interval -0.500 to -0.500). Worse in a, b, c.
            New faults: 1
              b, actors: missed: Ada Holm
            Faults that are gone: 1
              a, speaker of a found statement: wrong: Brandt (listed: Holm: yes)
            """.ReplaceLineEndings("\n"),
            Text(before, after));
    }

    [Fact]
    public void One_article_cannot_tell_a_change_from_noise() => Assert.Equal(
        """
        Compared over one article that both runs have.
        Worse: kind of actor 1.000 -> 0.500 (-0.500), on too few articles to tell it from noise. Worse in a.
        Unchanged: speaker of a found statement.
        """.ReplaceLineEndings("\n"),
        Text(Card(Article("a", [], Kinds(2), Speakers(1))), Card(Article("a", [], Kinds(1), Speakers(1)))));

    [Fact]
    public void Runs_without_a_common_article_cannot_be_compared() => Assert.Equal(
        "error BRF5513 : The two runs have no article in common. Compare runs over the same gold.",
        Assert.Throws<ProblemException>(() => Comparison.Of(Card(Article("a", [])), Card(Article("b", [])))).Problem.ToString());

    [Fact]
    public void An_outcome_that_was_written_is_read_back_the_same()
    {
        var card = Card(HarbourGold.Score()) with { Effort = new Effort(10, 1.5, 1.5, 1.5, 0) };

        var copy = Scorecard.Read(card.Write(), "card.json");

        Assert.Equal(card.Write(), copy.Write());
        Assert.All(Comparison.Of(card, copy).Changes, change => Assert.Equal(0, change.Difference));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[]", 1, 2)]
    [InlineData("{\n  \"analyst\": 3 }", 2, 15)]
    [InlineData("""{ "analyst": "a", "analystVersion": "1", "articles": [null] }""", 1, 1)]
    [InlineData("""{ "articles": [{ "id": "a", "tallies": { "actors": "1/2 half" } }] }""", 1, 62)]
    public void What_is_no_outcome_is_refused_with_its_place(string json, int line, int column) => Assert.Equal(
        $"card.json({line},{column}) : error BRF5512 : It is not what briefings evaluate --json or --save writes. Make it anew.",
        Assert.Throws<ProblemException>(() => Scorecard.Read(System.Text.Encoding.UTF8.GetBytes(json), "card.json")).Problem.ToString());

    private static string Text(Scorecard before, Scorecard after) => string.Join('\n', ComparisonText.Of(Comparison.Of(before, after)));

    private static Scorecard Card(params ArticleScore[] articles) => new("test analyst", "1", articles);

    private static ArticleScore Article(string id, Finding[] findings, params (Measure Measure, Tally Tally)[] tallies) =>
        new(id, tallies.ToDictionary(pair => pair.Measure.Name, pair => pair.Tally), [], new Dictionary<string, int>(), findings);

    private static (Measure, Tally) Kinds(int right) => (Measure.ActorKinds, Tally.Share(right, 2));

    private static (Measure, Tally) Speakers(int right) => (Measure.Speakers, Tally.Share(right, 2));

    private static (Measure, Tally) Reasons(int right) => (Measure.Reasons, Tally.Share(right, 2));
}
