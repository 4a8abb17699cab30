using System.Text;
using Briefings.Tests.Support;
using UglyToad.PdfPig;

namespace Briefings.Tests.Worker.Cli;

/// <summary><c>briefings edition</c> as a shell runs it.</summary>
public sealed class EditionTests : IDisposable
{
    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task Two_days_over_one_ledger_remember_a_question_and_say_what_answered_it()
    {
        var day1 = await RunAsync(1);
        var day3 = await RunAsync(3);

        Assert.Equal(new BriefingsProcess.Outcome(0, "out/2026-03-02-daily-briefing.md\n", ""), day1);
        Assert.Equal(new BriefingsProcess.Outcome(0, "out/2026-03-04-daily-briefing.md\n", ""), day3);
        var page = Encoding.UTF8.GetString(briefings.Bytes("out/2026-03-04-daily-briefing.md"));
        Assert.Contains("**Answered**{.badge} [Did the warning siren sound before the dam burst?](#q-2026-03-02-1)", page, StringComparison.Ordinal);
        Assert.Contains("“The warning siren did not sound before the dam burst above Santa Ilse, the prosecutor, Marco Dell, said on Wednesday.”", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_is_told_listed_and_costs_no_other()
    {
        briefings.Write("inbox/good.txt", "The mill in Corrin will close in May, its owner said on Monday.");
        briefings.Write("inbox/empty.txt", "");

        var outcome = await briefings.RunAsync("edition", "inbox", "--analyst", "rules", "--date", "2026-11-23", "--format", "md");

        Assert.Equal((3, "out/2026-11-23-daily-briefing.md\n"), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("inbox/empty.txt : error BRF1001 : ", outcome.Talk, StringComparison.Ordinal);
        Assert.Contains("- empty.txt: There is nothing in it.", Encoding.UTF8.GetString(briefings.Bytes("out/2026-11-23-daily-briefing.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marking_stands_on_every_page_of_an_edition()
    {
        briefings.Write("inbox/mill.txt", "The mill in Corrin will close in May, its owner said on Monday.\n\n" + string.Concat(Enumerable.Range(1, 60).Select(n => $"Worker {n} said on Monday that hall {n} would stay open until the autumn.\n\n")));

        await briefings.RunAsync("edition", "inbox", "--analyst", "rules", "--date", "2026-11-23", "--marking", "TLP:AMBER", "--format", "pdf");

        using var pdf = PdfDocument.Open(briefings.Bytes("out/2026-11-23-daily-briefing.pdf"));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Contains("TLP:AMBER", page.Text, StringComparison.Ordinal));
        Assert.True(pdf.TryGetXmpMetadata(out var metadata) && metadata.GetXDocument().ToString().Contains("TLP:AMBER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_ledger_stops_the_edition_and_is_left_as_it_is()
    {
        briefings.Write("ledger.json", "{\"version\": 1, ");

        var outcome = await briefings.RunAsync("edition", "--analyst", "rules", "--ledger", "ledger.json", "--format", "md");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("ledger.json(1,", outcome.Talk, StringComparison.Ordinal);
        Assert.Equal("{\"version\": 1, ", Encoding.UTF8.GetString(briefings.Bytes("ledger.json")));
    }

    public void Dispose() => briefings.Dispose();

    private Task<BriefingsProcess.Outcome> RunAsync(int day) => briefings.RunAsync(
        "edition", Repository.PathOf("tests", "Briefings.Tests", "Composition", "Week", $"day-{day}"),
        "--analyst", "rules", "--ledger", "ledger.json", "--date", $"2026-03-0{day + 1}", "--format", "md");
}
