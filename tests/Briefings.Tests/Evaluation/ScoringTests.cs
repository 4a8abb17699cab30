using System.Globalization;
using Briefings.Evaluation;

namespace Briefings.Tests.Evaluation;

public sealed class ScoringTests
{
    [Fact]
    public void Every_figure_of_a_small_gold_is_what_a_person_counts() => Assert.Equal(
        """
        actors: 3 of 4, 3 of 4
        aliases: 0.8 of 1, 0.666667 of 1
        salience, NDCG@5: 0.760188 of 1
        kind of actor: 2 of 3
        statements, exact: 1 of 4, 1 of 3
        statements, partial: 2 of 4, 2 of 3
        statements, words: 15 of 17, 15 of 21
        statements, right speaker: 1 of 4, 1 of 3
        speaker of a found statement: 1 of 2
        cue of a found statement: 2 of 2
        basis of a found statement: 2 of 2
        motives: 1 of 1, 1 of 2
        holder of a found motive: 1 of 1
        basis of a found motive: 0 of 1
        open questions: 1 of 2, 1 of 2
        reason of a found question: 0 of 1
        supported or not: 1 of 1, 1 of 2
        quote validity: 11 of 11
        recall, direct: 1 of 1
        recall, indirect: 1 of 2
        motive listed Reported, found Quoted: 1
        motive listed Ascribed, missed: 1
        """.ReplaceLineEndings("\n"),
        Counts(HarbourGold.Score()));

    // Aliases: the analyst's five names are Ada Holm, Holm, Norrvik Port, Norrvik (not listed) and Dockers Union, so 4/5; of the
    // three listed forms of Ada Holm, the only actor with several, it has two.
    // NDCG: gains by rank 1, 0, 2, 0: 1/log2(2) + 2/log2(4) = 2; at best 2/log2(2) + 1/log2(3) = 2.6309. 2/2.6309 = 0.760188.
    // Words: finds of 7, 5, 3 and 2 words; listed 7, 6 and 8. Shared: 7 + 5 + 3.
    // Partial: 7 of 7 words, 5 of 6, but 3 of 8 and 0. Speaker: the second statement is not the union's.

    [Fact]
    public void A_score_is_F1_or_a_share_or_the_mean_of_two_shares()
    {
        Assert.Equal(0.4, Measure.Actors.Score(new Tally(1, 2, 1, 3))!.Value, 12);
        Assert.Equal(0.25, Measure.Speakers.Score(Tally.Share(1, 4)));
        Assert.Equal(0.75, Measure.Support.Score(new Tally(2, 2, 1, 2)));
        Assert.Equal(0, Measure.Actors.Score(new Tally(0, 0, 0, 3)));
        Assert.Null(Measure.Actors.Score(default));
    }

    [Fact]
    public void Every_miss_and_every_fault_is_listed_with_its_sentence() => Assert.Equal(
        """
        2 actors: missed: reporters
        2 actors: false: crews
        1 aliases: missed: director ada holm (of Ada Holm)
        1 aliases: false: norrvik (of Norrvik Port)
        1 kind of actor: wrong: State (listed: Norrvik Port, Organisation)
        2 statements, exact: wrong: We want to keep crews (listed: We want to keep crews safe)
        3 statements, partial: missed: The Dockers Union: the closure a mistake because it costs wages
        3 statements, partial: false: Dockers Union: it costs wages
        1 statements, partial: false: Ada Holm: on Monday
        2 speaker of a found statement: wrong: Ada Holm (listed: The Dockers Union: We want to keep crews safe)
        3 motives: missed: The Dockers Union: because it costs wages
        2 basis of a found motive: wrong: Quoted (listed: Reported: We want to keep crews safe)
        1 open questions: missed: will stay closed
        3 open questions: false: Does the closure cost wages?
        4 reason of a found question: wrong: Future: When would the port open again? (listed: Unanswered: When will the port open again? — not clear when the port would open again)
        - supported or not: false: Norrvik Port will stay closed until Friday.
        """.ReplaceLineEndings("\n"),
        Lines(HarbourGold.Score()));

    [Fact]
    public void Beside_a_list_that_does_not_hold_all_a_find_is_unlisted_unless_it_touches_what_is_listed()
    {
        var score = HarbourGold.Score("\"complete\": false,");

        Assert.Equal("3 of 3, 3 of 4", Count(score.Tallies["actors"]));
        Assert.Equal("2 of 3, 2 of 3", Count(score.Tallies["statements, partial"]));
        Assert.Equal("15 of 15, 15 of 21", Count(score.Tallies["statements, words"]));
        Assert.Equal("1 of 1, 1 of 2", Count(score.Tallies["open questions"]));
        Assert.Equal(
            """
            2 actors: unlisted: crews
            1 aliases: unlisted: norrvik (of Norrvik Port)
            1 statements, partial: unlisted: Ada Holm: on Monday
            3 open questions: unlisted: Does the closure cost wages?
            """.ReplaceLineEndings("\n"),
            Lines(score with { Findings = [.. score.Findings.Where(finding => finding.Kind == FindingKind.Unlisted)] }));
    }

    [Fact]
    public void A_name_that_is_listed_as_no_actor_is_a_fault_even_so() =>
        Assert.Equal("3 of 4, 3 of 4", Count(HarbourGold.Score("\"complete\": false, \"notActors\": [\"the crews\"],").Tallies["actors"]));

    [Theory]
    [InlineData("The Dockers’ Union's", "dockers union")]
    [InlineData("Mr. K. O'Neil", "k o neil")]
    [InlineData("the U.S.", "us")]
    public void Names_are_compared_without_articles_titles_and_possessives(string name, string normal) => Assert.Equal(normal, Names.Normal(name));

    [Theory]
    [InlineData("Clinton", "Hillary Clinton", true)]
    [InlineData("Hillary", "Hillary Rodham Clinton", true)]
    [InlineData("Rodham", "Hillary Rodham Clinton", false)]
    [InlineData("the president", "President Clinton", false)]
    [InlineData("York", "University of York", false)]
    public void A_part_of_a_name_is_its_beginning_or_its_end_but_no_title(string one, string other, bool same) =>
        Assert.Equal(same, Names.IsPartOf(Names.Normal(one), Names.Normal(other)));

    private static string Counts(ArticleScore score) => string.Join('\n',
    [
        .. score.Tallies.OrderBy(pair => Measure.Order(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Count(pair.Value)}"),
        .. score.MotiveBases.OrderBy(pair => pair.Listed).Select(pair => $"motive listed {pair.Listed}, {(pair.Found is { } found ? $"found {found}" : "missed")}: {pair.Count}"),
    ]);

    private static string Count(Tally tally)
    {
        var (first, second) = (Of(tally.Right, tally.Finds), Of(tally.Matched, tally.Listed));
        return tally.Finds == 0 ? second : tally.Listed == 0 ? first : $"{first}, {second}";

        static string Of(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"{part:0.######} of {whole}");
    }

    private static string Lines(ArticleScore score) =>
        string.Join('\n', score.Findings.Select(finding => $"{finding.Sentence?.ToString(CultureInfo.InvariantCulture) ?? "-"} {finding.Measure}: {finding}"));
}
