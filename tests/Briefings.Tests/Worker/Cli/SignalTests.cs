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
        await using var server = await ModelServer.StartAsync(call => ModelServer.Says(TestModels.GoodReply, latency: IsOf(1, call) ? default : Never));
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
        await using var server = await ModelServer.StartAsync(call => ModelServer.Says(TestModels.GoodReply, latency: second || IsOf(1, call) ? default : Never));
        Configure(server);
        briefings.Write("batch.jsonl", string.Join('\n', Enumerable.Range(1, 3).Select(number => JsonSerializer.Serialize(new { id = number, text = $"{TestModels.HarbourText} Ship {number} waits." }))));

        var outcome = await briefings.RunAndSignalAsync(signal, KeptAndPrintedAsync, "read", "--batch", "batch.jsonl");
        second = true;
        var again = await briefings.RunAsync("read", "--batch", "batch.jsonl");

        Assert.Equal((130, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("{\"id\":1,", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Output.Count(character => character == '\n'));
        Assert.Equal((0, 3, 5), (again.ExitCode, again.Output.Count(character => character == '\n'), server.Calls.Count));

        // Nobody outside sees that a line is in the pipe: a busy machine has three seconds to bring it there.
        async Task KeptAndPrintedAsync()
        {
            await UntilAsync(() => server.Calls.Count == 3 && Kept() == 1);
            await Task.Delay(3000);
        }
    }

    [TheoryOnLinux]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task What_is_finished_behind_an_article_that_hangs_is_written_before_the_end(string signal)
    {
        await using var server = await ModelServer.StartAsync(call => ModelServer.Says(TestModels.GoodReply, latency: IsOf(1, call) ? Never : default));
        Configure(server);
        briefings.Write("batch.jsonl", string.Join('\n', Enumerable.Range(1, 3).Select(number => JsonSerializer.Serialize(new { id = number, text = $"{TestModels.HarbourText} Ship {number} waits." }))));
        for (var number = 1; number <= 3; number++)
            briefings.Write($"ship{number}.txt", $"Ship {number}\n\n{TestModels.HarbourText} Ship {number} waits.");

        var batch = await briefings.RunAndSignalAsync(signal, () => KeptAsync(2), "read", "--batch", "batch.jsonl");
        var generated = await briefings.RunAndSignalAsync(
            signal, () => KeptAsync(4), "generate", "ship1.txt", "ship2.txt", "ship3.txt", "--format", "md", "--out", "out", "--date", "2026-11-23");

        Assert.Equal((130, ""), (batch.ExitCode, batch.Talk));
        Assert.Equal(["{\"id\":2,", "{\"id\":3,"], batch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..8]));
        Assert.Equal((130, "", "out/2026-11-23-ship-2.md\nout/2026-11-23-ship-3.md\n"), (generated.ExitCode, generated.Talk, generated.Output));
        Assert.Equal(2, Written());

        // A reading that is kept still has its way through the gate.
        async Task KeptAsync(int readings)
        {
            await UntilAsync(() => Kept() == readings);
            await Task.Delay(3000);
        }
    }

    private static bool IsOf(int ship, ModelCall call) => call.User.Contains($"Ship {ship} waits", StringComparison.Ordinal);

    private int Written() => Directory.Exists(Path.Combine(briefings.Folder, "out")) ? Directory.GetFiles(Path.Combine(briefings.Folder, "out"), "*.md").Length : 0;

    private int Kept()
    {
        if (!File.Exists(Path.Combine(briefings.Folder, "data", "readings.db")))
            return 0;
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(briefings.Folder, "data", "readings.db")};Pooling=false");
        connection.Open();
        using var count = connection.CreateCommand();
        // The file is there before its table.
        count.CommandText = "select count(*) from sqlite_master where name = 'reading'";
        if (Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
            return 0;
        count.CommandText = "select count(*) from reading";
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
