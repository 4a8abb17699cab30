using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

/// <summary>What a person is told of a store that cannot be used.</summary>
public sealed class FaultsTests : IDisposable
{
    private readonly BriefingsProcess program = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_file_is_refused_and_kept(bool isDatabase)
    {
        await using var test = await TestStore.CreateAsync(StoreKind.Sqlite);
        await Runs.DoneAsync(test.Store);
        await test.Store.DisposeAsync();
        Assert.False(File.Exists(test.Options.Path + "-wal"));
        var bytes = await File.ReadAllBytesAsync(test.Options.Path);
        for (var i = isDatabase ? 100 : 0; i < bytes.Length; i++)
            bytes[i] = 0x5A;
        await File.WriteAllBytesAsync(test.Options.Path, bytes);

        var fault = await Assert.ThrowsAsync<ProblemException>(test.OpenAsync);
        var backup = Assert.Throws<ProblemException>(() => Backup.Write(test.Options, test.PathOf("backup.db")));

        Assert.Equal(Problems.StoreDamaged(test.Options.Path), fault.Problem);
        Assert.Equal(Problems.StoreDamaged(test.Options.Path), backup.Problem);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(test.Options.Path));
        Assert.False(File.Exists(test.PathOf("backup.db")));
    }

    [Fact]
    public async Task A_second_service_on_a_SQLite_store_is_told_who_has_it()
    {
        await using var test = await TestStore.PlaceAsync(StoreKind.Sqlite);
        program.Environment["BRIEFINGS__Storage__Path"] = test.Options.Path;

        using (StoreLock.Take(test.Options, test.Clock))
        {
            var outcome = await program.RunAsync("import", "anywhere");
            Assert.Equal(1, outcome.ExitCode);
            Assert.Equal(
                $"{Problems.StoreHeld(test.Options.Path, $"process {Environment.ProcessId} on {Environment.MachineName} since 2026-11-23 06:30:00 UTC")}\n", outcome.Talk);
        }

        Assert.StartsWith("anywhere : error BRF8036", (await program.RunAsync("import", "anywhere")).Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made_by_those_who_only_read_it()
    {
        Assert.Equal($"{Problems.NoStoreYet("data/briefings.db")}\n", (await program.RunAsync("export", "out")).Talk);
        Assert.Equal($"{Problems.NoStoreYet("data/briefings.db")}\n", (await program.RunAsync("backup", "out.db")).Talk);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "data")));
    }

    [FactAsRootOnLinux]
    public async Task A_full_disk_costs_the_step_and_not_the_store()
    {
        await using var test = await TestStore.PlaceAsync(StoreKind.Sqlite);
        using (TinyDisk.Mount(test.PathOf("disk"), "1m"))
        {
            test.Options.Path = test.PathOf(Path.Combine("disk", "briefings.db"));
            await using var store = await test.OpenAsync();
            await store.Runs.TryAddAsync(Samples.Morning);
            await store.Runs.TryAdvanceAsync(Samples.Morning.Id, RunState.Due, RunState.Gathering);

            var fault = await Assert.ThrowsAsync<ProblemException>(() => store.Articles.TryAddFoundAsync(
                Samples.Morning.Id, new SourceVisit("feed"), [.. Enumerable.Range(1, 2000).Select(Samples.Found)]));

            Assert.Equal(Problems.StoreFull(test.Options.Path), fault.Problem);
            Assert.True(await store.Articles.TryAddFoundAsync(Samples.Morning.Id, new SourceVisit("feed"), [Samples.Found(1)]));
            Assert.Equal("ok", await store.Database.FindAsync<string>("pragma integrity_check"));
        }
    }

    [Fact]
    public async Task Wrong_settings_are_named()
    {
        program.Write("briefings.json", """
            {
              "Storage": {
                "Provider": "oracle",
                "Folder": "here",
                "KeepRunsDays": 0
              }
            }
            """);

        var outcome = await program.RunAsync("export", "out");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("""
            briefings.json(3,5) : error BRF4011 : Storage:Provider must be sqlite or postgres.
            briefings.json(4,5) : error BRF4010 : There is no setting "Storage:Folder". Remove it, or choose from Provider, Path, KeepRunsDays, KeepArticlesDays, TimeoutSeconds.
            briefings.json(5,5) : error BRF4011 : Storage:KeepRunsDays must be between 1 and 36500.
            """.ReplaceLineEndings("\n"), Sorted(outcome.Talk));
    }

    [Theory]
    [InlineData(null, "configuration : error BRF8001 : Storage:Provider is postgres, but BRIEFINGS_DATABASE is not set. Put the connection string in this environment variable; it is read from nowhere else.")]
    [InlineData("Password=hunter2;Nonsense", "configuration : error BRF8002 : BRIEFINGS_DATABASE is no connection string. Write it as Host=…;Database=…;Username=…;Password=….")]
    [InlineData("Host=/nowhere;Database=b;Username=u;Password=hunter2", "/nowhere:5432/b : error BRF8014 : The database server cannot be reached. Check that it runs and the network to it; the step is tried again.")]
    public async Task A_server_that_cannot_be_used_is_told_without_its_password(string? connection, string told)
    {
        program.Environment["BRIEFINGS__Storage__Provider"] = "postgres";
        if (connection is not null)
            program.Environment["BRIEFINGS_DATABASE"] = connection;

        var outcome = await program.RunAsync("export", "out");

        Assert.Equal((1, $"{told}\n"), (outcome.ExitCode, outcome.Talk));
    }

    [Fact]
    public async Task The_commands_do_what_they_say()
    {
        await using (var test = await TestStore.CreateAsync(StoreKind.Sqlite))
        {
            await Runs.DoneAsync(test.Store);
            program.Environment["BRIEFINGS__Storage__Path"] = test.Options.Path;
            program.Write("letter.db", "Dear Sir");
            program.Write("full/letter.txt", "Dear Sir");

            Assert.Equal("backup.db\n", (await program.RunAsync("backup", "backup.db")).Output);
            Assert.Equal("backup.db\n", (await program.RunAsync("backup", "backup.db")).Output);
            Assert.Equal($"{Problems.BackupTakesPlace("letter.db")}\n", (await program.RunAsync("backup", "letter.db")).Talk);
            program.Write("used.db", "SQLite format 3\0");
            program.Write("used.db-wal", "what a writer left");
            Assert.Equal($"{Problems.BackupTakesPlace("used.db")}\n", (await program.RunAsync("backup", "used.db")).Talk);
            Assert.Equal($"{Problems.BackupOverStore(test.Options.Path)}\n", (await program.RunAsync("backup", test.Options.Path)).Talk);
            Assert.Equal($"{Problems.BackupNotWritten("nowhere/backup.db")}\n", (await program.RunAsync("backup", "nowhere/backup.db")).Talk);
            Assert.Equal($"{Problems.ExportTakesPlace("full")}\n", (await program.RunAsync("export", "full")).Talk);
            Assert.Equal(0, (await program.RunAsync("export", "out")).ExitCode);
        }

        program.Environment["BRIEFINGS__Storage__Path"] = "copy.db";
        Verifier.Verify((await program.RunAsync("import", "out")).Output);
        program.Environment["BRIEFINGS__Storage__Path"] = "backup.db";
        Assert.Equal(0, (await program.RunAsync("export", "out-of-backup")).ExitCode);
        Assert.Equal(program.Bytes("out/export.json"), program.Bytes("out-of-backup/export.json"));
    }

    public void Dispose() => program.Dispose();

    private static string Sorted(string lines) => string.Join('\n', lines.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal));
}
