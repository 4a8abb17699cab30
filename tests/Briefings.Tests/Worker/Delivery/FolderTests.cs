using System.Diagnostics;
using System.Text.Json;
using Briefings.Tests.Support;
using Briefings.Worker.Delivery;

namespace Briefings.Tests.Worker.Delivery;

public sealed class FolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-delivery-").FullName;

    [Fact]
    public async Task The_edition_lies_in_the_folder_under_its_slot_and_the_latest_link_leads_to_it()
    {
        var result = await Folder().DeliverAsync(Parcels.Morning);

        Assert.Equal($"{folder}/2026-11-23-0700-morning.pdf", Assert.IsType<DeliveryResult.Sent>(result).Receipt);
        Assert.Equal(["2026-11-23-0700-morning.pdf", "morning-latest.pdf"], Names());
        Assert.Equal("2026-11-23-0700-morning.pdf", new FileInfo(Path.Combine(folder, "morning-latest.pdf")).LinkTarget);
        Assert.Equal(Parcels.Morning.Documents[0].Bytes.ToArray(), await File.ReadAllBytesAsync(Path.Combine(folder, "morning-latest.pdf")));
    }

    [Fact]
    public async Task Delivered_again_the_same_files_take_their_own_place()
    {
        var channel = Folder();
        var first = await channel.DeliverAsync(Parcels.Morning);
        var again = await channel.DeliverAsync(Parcels.Morning);

        Assert.Equal(WhenInDoubt.Redo, channel.WhenInDoubt);
        Assert.Equal(first, again);
        Assert.Equal(["2026-11-23-0700-morning.pdf", "morning-latest.pdf"], Names());
    }

    [Fact]
    public async Task An_older_slot_made_again_does_not_move_the_latest_link()
    {
        var channel = Folder();
        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning with { Due = Parcels.Morning.Due.AddDays(-1) });
        Assert.Equal("2026-11-23-0700-morning.pdf", LinkTarget());

        await channel.DeliverAsync(Parcels.Morning with { Due = Parcels.Morning.Due.AddDays(1) });
        Assert.Equal("2026-11-24-0700-morning.pdf", LinkTarget());
    }

    [Theory]
    [InlineData("../../etc/passwd", "------etc-passwd")]
    [InlineData("..", "--")]
    [InlineData("a/b\\c\0d\ne", "a-b-c-d-e")]
    [InlineData("Łódź 早", "Łódź-早")]
    public async Task No_schedule_can_name_a_file_outside_its_folder(string schedule, string file)
    {
        await Folder(""" "Pattern": "{schedule}", "Latest": "" """).DeliverAsync(Parcels.Morning with { Schedule = schedule });

        Assert.Equal([$"{file}.pdf"], Names());
    }

    [Theory]
    [InlineData("../{date}")]
    [InlineData("/tmp/{date}")]
    [InlineData("a//b")]
    [InlineData("a/.hidden")]
    [InlineData("{secret}")]
    [InlineData("a\\b")]
    public void A_pattern_that_leaves_the_folder_stops_the_start(string pattern)
    {
        var (_, problems) = Parcels.Read($$"""[{ "kind": "folder", "path": "out", "pattern": {{JsonSerializer.Serialize(pattern)}} }]""");

        Assert.Equal(
            ["configuration : error BRF4011 : Schedules:0:Deliveries:0:Pattern must be a relative name of letters, digits, - _ . and /, with {date}, {time}, {schedule}, {language}, {edition}."],
            problems);
    }

    [Fact]
    public async Task Subfolders_and_several_formats_are_the_patterns_choice()
    {
        await Folder(""" "Formats": ["pdf", "md"], "Pattern": "{schedule}/{date}", "Latest": "{schedule}/latest" """).DeliverAsync(Parcels.Morning);

        Assert.Equal(["morning/2026-11-23.md", "morning/2026-11-23.pdf", "morning/latest.md", "morning/latest.pdf"], Names());
    }

    [Fact]
    public async Task Where_something_else_has_the_files_name_the_problem_says_so_and_nothing_is_left()
    {
        Directory.CreateDirectory(Path.Combine(folder, "2026-11-23-0700-morning.pdf"));

        var result = await Folder().DeliverAsync(Parcels.Morning);

        Assert.Equal(
            $"{folder}/2026-11-23-0700-morning.pdf : error BRF7510 : The edition cannot be put here. Check the delivery's folder, the rights of the service in it, and that nothing of another kind has the file's name.",
            Assert.IsType<DeliveryResult.Failed>(result).Problem.ToString());
        Assert.Empty(Names());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_known_before_anything_is_sent()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "");

        var fault = await Assert.ThrowsAsync<ProblemException>(() => Folder(below: "file/out").ConnectAsync(CancellationToken.None));

        Assert.Equal("BRF7510", fault.Problem.Code);
    }

    [FactAsRootOnLinux]
    public async Task A_full_disk_leaves_the_old_edition_whole_and_no_half_of_the_new()
    {
        using var disk = TinyDisk.Mount(folder, "64k");
        await Folder().DeliverAsync(Parcels.Morning);
        var large = Parcels.Morning with { Documents = [new ParcelDocument("pdf", new byte[100_000])] };

        var result = await Folder().DeliverAsync(large);

        Assert.Equal(
            $"{folder}/2026-11-23-0700-morning.pdf : error BRF7511 : The disk is full. No part of the file was left; free some space, and the delivery is tried again.",
            Assert.IsType<DeliveryResult.Failed>(result).Problem.ToString());
        Assert.Equal(["2026-11-23-0700-morning.pdf", "morning-latest.pdf"], Names());
        Assert.Equal(Parcels.Morning.Documents[0].Bytes.Length, new FileInfo(Path.Combine(folder, "2026-11-23-0700-morning.pdf")).Length);
    }

    [FactAsRootOnLinux]
    public async Task A_folder_that_may_only_be_read_is_known_before_anything_is_sent()
    {
        using var disk = TinyDisk.Mount(folder, "64k");
        using (var remount = Process.Start("mount", ["-o", "remount,ro", folder]))
            await remount.WaitForExitAsync();

        var fault = await Assert.ThrowsAsync<ProblemException>(() => Folder().ConnectAsync(CancellationToken.None));

        Assert.Equal("BRF7510", fault.Problem.Code);
    }

    [Fact]
    public async Task Where_no_link_can_be_made_the_latest_edition_is_a_copy()
    {
        Directory.CreateDirectory(Path.Combine(folder, $".briefings-{Environment.MachineName}-{Environment.ProcessId}-link.tmp"));
        var channel = Folder();

        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning with { Due = Parcels.Morning.Due.AddDays(-1), Documents = [new ParcelDocument("pdf", new byte[] { 1 })] });

        Assert.Null(LinkTarget());
        Assert.Equal(Parcels.Morning.Documents[0].Bytes.ToArray(), await File.ReadAllBytesAsync(Path.Combine(folder, "morning-latest.pdf")));
        Assert.Equal(["2026-11-22-0700-morning.pdf", "2026-11-23-0700-morning.pdf", "morning-latest.pdf"], Names());
    }

    [Fact]
    public async Task Half_a_file_of_a_process_that_was_killed_is_swept_away_after_an_hour()
    {
        foreach (var (name, age) in new[] { ("old", 61), ("young", 5) })
        {
            var half = Path.Combine(folder, $".briefings-{name}.tmp");
            await File.WriteAllTextAsync(half, "half");
            File.SetLastWriteTimeUtc(half, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-age));
        }

        await using var ready = await Folder().ConnectAsync(CancellationToken.None);

        Assert.Equal([".briefings-young.tmp"], Names());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IDeliveryChannel Folder(string settings = "", string below = "") => Parcels.Channel(
        $$"""{ "kind": "folder", "path": {{JsonSerializer.Serialize(Path.Combine(folder, below))}}{{(settings.Length > 0 ? "," : "")}} {{settings}} }""");

    private string? LinkTarget() => new FileInfo(Path.Combine(folder, "morning-latest.pdf")).LinkTarget;

    private IEnumerable<string> Names() => Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
