using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Schedule;

public sealed class ByHandTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_slot_is_made_shown_replayed_and_never_made_again(StoreKind kind)
    {
        using var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("morning"));
        place.Drop("morning", 1);
        place.DropDefect("morning", 2);

        var made = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");
        var again = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");
        var replayed = await place.RunAsync("runs", "replay", "morning-2026-11-20T0700", "--out", "again");

        Assert.Equal((0, 0, 0), (made.ExitCode, again.ExitCode, replayed.ExitCode));
        Assert.StartsWith("morning-2026-11-20T0700: done\n", made.Output, StringComparison.Ordinal);
        Assert.Contains("articles: 1 read, 1 skipped\n", made.Output, StringComparison.Ordinal);
        Assert.Equal(made.Output, again.Output);
        var edition = Assert.Single(place.Editions("morning"));
        Assert.Equal("2026-11-20-0700-morning.md", Path.GetFileName(edition));
        Assert.Equal(File.ReadAllBytes(edition), File.ReadAllBytes(Path.Combine(place.Folder, "again", "morning-2026-11-20T0700-daily.md")));
        Assert.True(File.Exists(Path.Combine(place.Folder, "inbox-morning", "done", "0001.md")));
        Assert.True(File.Exists(Path.Combine(place.Folder, "inbox-morning", "failed", "0002.md")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_starters_of_one_slot_make_one_edition(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("morning", deliveries: ServicePlace.Webhook(receiver.Url, "hold")));
        for (var number = 1; number <= 30; number++)
            place.Drop("morning", number);

        string[] command = ["schedules", "run", "morning", "--slot", "2026-11-20"];
        var outcomes = await Task.WhenAll(place.RunAsync(command), place.RunAsync(command), place.RunAsync(command));

        Assert.All(outcomes, outcome => Assert.StartsWith("morning-2026-11-20T0700: done\n", outcome.Output + outcome.Talk, StringComparison.Ordinal));
        Assert.Single(place.Editions("morning"));
        Assert.Single(receiver.Requests);
        await using var store = await place.OpenStoreAsync();
        Assert.Equal(new RunTotals { Read = 30 }, await store.Articles.TotalsAsync("morning-2026-11-20T0700"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_leaves_before_a_person_approves(StoreKind kind)
    {
        using var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("morning", more: "\"RequireApproval\": true,"));
        place.Drop("morning", 1);

        var made = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");
        var none = place.Editions("morning");
        var approved = await place.RunAsync("runs", "approve", "morning-2026-11-20T0700", "--by", "Ada Quill", "--now");
        var twice = await place.RunAsync("runs", "approve", "morning-2026-11-20T0700", "--by", "Ada Quill");
        await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-21");
        var rejected = await place.RunAsync("runs", "reject", "morning-2026-11-21T0700", "--by", "Ada Quill");

        Assert.StartsWith("morning-2026-11-20T0700: awaiting approval\n", made.Output, StringComparison.Ordinal);
        Assert.Empty(none);
        Assert.Contains("decided by Ada Quill", approved.Output, StringComparison.Ordinal);
        Assert.Single(place.Editions("morning"));
        Assert.Equal(
            "error BRF8517 : morning-2026-11-20T0700 is done; this is for runs that await approval. See: briefings runs show morning-2026-11-20T0700\n", twice.Talk);
        Assert.StartsWith("morning-2026-11-21T0700: rejected\n", rejected.Output, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_in_doubt_waits_for_a_person(StoreKind kind)
    {
        // The receiver takes the whole request and goes away without a word.
        await using var receiver = new HookServer((_, _) => Task.CompletedTask);
        using var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("morning", deliveries: ServicePlace.Webhook(receiver.Url, "hold")));
        place.Drop("morning", 1);

        var made = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");
        await using var store = await place.OpenStoreAsync();
        var delivery = (await store.Deliveries.ListAsync(DeliveryState.InDoubt)).Single();
        var listed = await place.RunAsync("runs", "list");
        var resolved = await place.RunAsync("runs", "resolve", "morning-2026-11-20T0700", delivery.Target, "--sent", "--by", "Ada Quill");

        Assert.Equal(1, made.ExitCode);
        Assert.Contains($"delivery {delivery.Target}: in doubt", made.Output, StringComparison.Ordinal);
        Assert.Single(receiver.Requests);
        Assert.Contains("morning-2026-11-20T0700  in doubt", listed.Output, StringComparison.Ordinal);
        Assert.StartsWith("morning-2026-11-20T0700: done\n", resolved.Output, StringComparison.Ordinal);
        Assert.Contains("resolved by Ada Quill", resolved.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_does_nothing()
    {
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);
        place.Configure(ServicePlace.Schedule("morning"));
        place.Drop("morning", 1);

        var dry = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20", "--dry-run");

        Assert.Equal("""
            morning-2026-11-20T0700, due 2026-11-20T07:00 (2026-11-20 07:00Z)
            would read: The pier of district 1 in morning
            would ask: the rule analyst, 1 of 1 articles; the others were read before
            would pay: nothing
            would deliver: folder:editions-morning (md)

            """, dry.Output);
        Assert.False(Directory.Exists(Path.Combine(place.Folder, "data")));
        Assert.True(File.Exists(Path.Combine(place.Folder, "inbox-morning", "0001.md")));
    }

    [Fact]
    public async Task A_newcomer_has_a_briefing_with_three_commands()
    {
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);

        var begun = await place.RunAsync("init");
        place.Drop("x", 1);
        File.Move(Path.Combine(place.Folder, "inbox-x", "0001.md"), Path.Combine(place.Folder, "inbox", "0001.md"));
        File.SetLastWriteTimeUtc(Path.Combine(place.Folder, "inbox", "0001.md"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var listed = await place.RunAsync("schedules", "list");
        var made = await place.RunAsync("schedules", "run", "morning");
        var again = await place.RunAsync("init");

        Assert.Equal((0, 0, 0), (begun.ExitCode, listed.ExitCode, made.ExitCode));
        Assert.Contains("never", listed.Output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(place.Folder, "editions"), "*.pdf").Length);
        Assert.Equal((1, "./briefings.json : error BRF8507 : This exists already and is left as it is. Choose another folder.\n"), (again.ExitCode, again.Talk));
    }
}
