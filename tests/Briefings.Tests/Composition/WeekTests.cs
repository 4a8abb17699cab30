using System.Text;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Composition;
using Briefings.Evidence;
using Briefings.Tests.Support;

namespace Briefings.Tests.Composition;

/// <summary>A week of inboxes (Week/day-1 …), read by the rule analyst: what the ledger remembers, and what closed which question.</summary>
public sealed class WeekTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void The_ledger_of_a_week()
    {
        var report = new StringBuilder();
        var ledger = Ledger.Empty;
        for (var day = 1; day <= 7; day++)
        {
            var (edition, after) = Compose(day, ledger);
            ledger = after;
            report.Append(Day(edition));
        }

        report.Append("\nThe ledger\n");
        foreach (var question in ledger.Questions)
            report.Append($"\n{question.Id} {question.Question} ({question.Reason})\n{Events(question.Events)}");
        foreach (var position in ledger.Positions.Where(position => position.Events.Count > 1))
            report.Append($"\n{position.Actor}\n{Events(position.Events)}");
        Verifier.Verify(report.ToString());
    }

    [Fact]
    public void A_day_composed_again_over_its_own_ledger_gives_the_same_edition_and_ledger()
    {
        var ledger = Enumerable.Range(1, 4).Aggregate(Ledger.Empty, (before, day) => Compose(day, before).After);

        var (edition, after) = Compose(5, ledger);
        var (again, afterAgain) = Compose(5, after);

        Assert.Equal(Encoding.UTF8.GetString(LedgerJson.Write(after).Span), Encoding.UTF8.GetString(LedgerJson.Write(afterAgain).Span));
        Assert.Equal(Day(edition), Day(again));
        Assert.Equal((5, Monday.AddDays(3)), (again.Number, again.Since));
    }

    [Fact]
    public void The_order_in_which_articles_come_decides_nothing()
    {
        var briefings = Inbox(1);

        var (one, ledgerOfOne) = Composed.Edition(briefings, Ledger.Empty, "2026-03-02");
        var (other, ledgerOfOther) = Composed.Edition([.. briefings.Reverse()], Ledger.Empty, "2026-03-02");

        Assert.Equal(Day(one), Day(other));
        Assert.True(LedgerJson.Write(ledgerOfOne).Span.SequenceEqual(LedgerJson.Write(ledgerOfOther).Span));
    }

    [Fact]
    public void A_day_without_articles_keeps_what_is_open_and_gives_up_what_nobody_asks()
    {
        var ledger = Compose(1, Ledger.Empty).After;
        for (var day = 1; day <= 4; day++)
            ledger = Composed.Edition([], ledger, $"2026-03-0{2 + day}").After;
        Assert.All(ledger.Questions, question => Assert.True(question.IsOpen));

        var (edition, after) = Composed.Edition([], ledger, "2026-03-07");

        Assert.Empty(edition.Stories);
        Assert.Equal(6, edition.Number);
        Assert.All(after.Questions, question => Assert.Equal(LedgerEventKind.Dropped, question.Events[^1].Kind));
    }

    private static (Edition Edition, Ledger After) Compose(int day, Ledger before) =>
        Composed.Edition(Inbox(day), before, Monday.AddDays(day - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static IReadOnlyList<Briefing> Inbox(int day) =>
        [.. Directory.GetFiles(Repository.PathOf("tests", "Briefings.Tests", "Composition", "Week", $"day-{day}")).Order(StringComparer.Ordinal).Select(Read)];

    private static Briefing Read(string file)
    {
        var article = ArticleReader.Read(File.ReadAllBytes(file), Path.GetFileName(file));
        return Gate.Check(article, RuleAnalyst.Read(article));
    }

    private static string Day(Edition edition)
    {
        var text = new StringBuilder($"\n{edition.Facts.Date:yyyy-MM-dd}, edition {edition.Number}\n");
        foreach (var story in edition.Stories)
        {
            text.Append($"  {story.Number}. {story.Title} [{string.Join(", ", story.Voices.SelectMany(voice => voice.Outlets))}]\n");
            foreach (var contrast in story.Contrasts)
                text.Append($"     {contrast.Kind}: {contrast.Point}\n       {OutletName.Of(contrast.One.Article)}: {contrast.One.Quote.Text}\n       {OutletName.Of(contrast.Other.Article)}: {contrast.Other.Quote.Text}\n");
            foreach (var question in story.Questions)
                text.Append($"     {question.Id} {question.Claim.Question}\n");
        }

        return text.ToString();
    }

    private static string Events(IReadOnlyList<LedgerEvent> events) => string.Concat(events.Select(entry =>
        $"  {entry.Date:yyyy-MM-dd} {entry.Kind}{(entry.Words is { } words ? $" | {words.Outlet}: {words.Text}" : "")}\n"));
}
