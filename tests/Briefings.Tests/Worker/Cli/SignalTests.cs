using System.Globalization;
using System.Text.Json;
using Briefings.Tests.Support;
using Briefings.Tests.Worker.Models;

namespace Briefings.Tests.Worker.Cli;

/// <summary>Ctrl-C and SIGTERM while a model thinks: its answers would come long after the tests have ended.</summary>
public sealed class SignalTests : IDisposable
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(30);

    private readonly BriefingsProcess briefings = new();

    [TheoryOnLinux]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Generate_ends_at_once_and_keeps_what_was_finished(string signal)
    {
        await using var server = await ModelServer.StartAsync(call => ModelServer.Says(TestModels.GoodReply, latency: IsFirst(call) ? default : Never));
        Configure(server);
        for (var number = 1; number <= 3; number++)
            briefings.Write($"ship{number}.txt", $"{TestModels.HarbourText} Ship {number} waits.");

        var outcome = await briefings.RunAndSignalAsync(
            signal, () => UntilAsync(() => server.Calls.Count == 3 && Written() == 1), "generate", "ship1.txt", "ship2.txt", "ship3.txt", "--format", "md", "--out", "out", "--date", "2026-11-23");

        Assert.Equal((130, "", 1), (outcome.ExitCode, outcome.Talk, Written()));
        Assert.Contains("Read by the openai test", File.ReadAllText(Path.Combine(briefings.Folder, "out", "2026-11-23-harbour-closed-after-storm.md")), StringComparison.Ordinal);
    }

    [TheoryOnLinux]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_batch_ends_at_once_with_its_finished_lines_and_a_second_run_pays_for_none_of_them(string signal)
    {
        var second = false;
        await using var server = await ModelServer.StartAsync(call => ModelServer.Says(TestModels.GoodReply, latency: second || IsFirst(call) ? default : Never));
        Configure(server);
        briefings.Write("batch.jsonl", string.Join('\n', Enumerable.Range(1, 3).Select(number => JsonSerializer.Serialize(new { id = number, text = $"{TestModels.HarbourText} Ship {number} waits." }))));

        var outcome = await briefings.RunAndSignalAsync(signal, KeptAndPrintedAsync, "read", "--batch", "batch.jsonl");
        second = true;
        var again = await briefings.RunAsync("read", "--batch", "batch.jsonl");

        Assert.Equal((130, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("{\"id\":1,", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Output.Count(character => character == '\n'));
        Assert.Equal((0, 3, 5), (again.ExitCode, again.Output.Count(character => character == '\n'), server.Calls.Count));

        // Nobody outside sees that a line is in the pipe: a busy machine has two seconds to bring it there.
        async Task KeptAndPrintedAsync()
        {
            await UntilAsync(() => server.Calls.Count == 3 && Kept() == 1);
            await Task.Delay(2000);
        }
    }

    private static bool IsFirst(ModelCall call) => call.User.Contains("Ship 1 waits", StringComparison.Ordinal);

    private int Written() => Directory.Exists(Path.Combine(briefings.Folder, "out")) ? Directory.GetFiles(Path.Combine(briefings.Folder, "out"), "*.md").Length : 0;

    private int Kept()
    {
        if (!File.Exists(Path.Combine(briefings.Folder, "data", "readings.db")))
            return 0;
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(briefings.Folder, "data", "readings.db")};Pooling=false");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from sqlite_master join reading on 1 = 1 where sqlite_master.name = 'reading'";
        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; !happened(); tries++)
        {
            Assert.InRange(tries, 0, 600);
            await Task.Delay(100);
        }
    }

    private void Configure(ModelServer server) => briefings.Write("briefings.json", $$$"""{"Model":{"Provider":"openai","Name":"test","Endpoint":"{{{server.Endpoint}}}","AttemptTimeout":"01:00:00","Deadline":"02:00:00"}}""");

    public void Dispose() => briefings.Dispose();

    private sealed class TheoryOnLinuxAttribute : TheoryAttribute
    {
        public TheoryOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() ? null : "kill is Linux's";
    }
}
