using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary><c>briefings generate</c> as a shell runs it.</summary>
public sealed class GenerateTests : IDisposable
{
    private static readonly string Summit = Repository.PathOf("seeds", "articles", "summit-vostochny", "article.md");

    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task It_prints_the_path_of_a_pdf_and_nothing_else()
    {
        var outcome = await briefings.RunAsync("generate", Summit, "--date", "2026-11-23");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        var path = Assert.Single(outcome.Output.TrimEnd('\n').Split('\n'));
        Assert.Matches("^out/2026-11-23-[a-z0-9-]+\\.pdf$", path);
        Assert.Equal("%PDF-1.7", Encoding.ASCII.GetString(briefings.Bytes(path), 0, 8));
    }

    [Fact]
    public async Task Two_processes_write_the_same_bytes_in_every_format()
    {
        var formats = new[] { "pdf", "html", "docx", "md", "json" };
        foreach (var run in new[] { "first", "second" })
        {
            var outcome = await briefings.RunAsync("generate", Summit, "--date", "2026-11-23", "--format", string.Join(',', formats), "--out", $"{run}/b.pdf");

            Assert.Equal(new BriefingsProcess.Outcome(0, string.Concat(formats.Select(format => $"{run}/b.{format}\n")), ""), outcome);
        }

        Assert.All(formats, format => Assert.Equal(briefings.Bytes($"first/b.{format}"), briefings.Bytes($"second/b.{format}")));
    }

    [Fact]
    public async Task The_ending_of_a_named_file_says_its_format()
    {
        var outcome = await briefings.RunAsync("generate", Summit, "--out", "briefing.md");

        Assert.Equal(new BriefingsProcess.Outcome(0, "briefing.md\n", ""), outcome);
        Assert.Contains("\n# ", Encoding.UTF8.GetString(briefings.Bytes("briefing.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_article_costs_only_itself()
    {
        briefings.Write("empty.md", "");

        var outcome = await briefings.RunAsync("generate", "empty.md", Summit, "none.md", "--format", "md", "--date", "2026-11-23");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Single(outcome.Output.TrimEnd('\n').Split('\n'));
        Assert.Equal(
            ["empty.md : error BRF1001", "none.md : error BRF5002"],
            outcome.Talk.TrimEnd('\n').Split('\n').Select(line => string.Join(" : ", line.Split(" : ").Take(2))));
    }

    [Fact]
    public async Task An_article_comes_from_standard_input_as_well()
    {
        var outcome = await briefings.RunAsync(await File.ReadAllBytesAsync(Summit), "generate", "-", "--out", "piped.pdf", "--date", "2026-11-23");
        await briefings.RunAsync("generate", Summit, "--out", "named.pdf", "--date", "2026-11-23");

        Assert.Equal(new BriefingsProcess.Outcome(0, "piped.pdf\n", ""), outcome);
        Assert.Equal(briefings.Bytes("named.pdf"), briefings.Bytes("piped.pdf"));
    }

    [Fact]
    public async Task Without_its_annex_a_briefing_is_shorter_and_still_says_where_each_claim_comes_from()
    {
        await briefings.RunAsync("generate", Summit, "--format", "md", "--out", "whole.md", "--date", "2026-11-23");
        await briefings.RunAsync("generate", Summit, "--format", "md", "--out", "short.md", "--date", "2026-11-23", "--no-annex");

        var (whole, brief) = (Encoding.UTF8.GetString(briefings.Bytes("whole.md")), Encoding.UTF8.GetString(briefings.Bytes("short.md")));
        Assert.Contains("](#e1)", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("](#e1)", brief, StringComparison.Ordinal);
        Assert.True(brief.Length < whole.Length);
    }

    [FactAsRootOnLinux]
    public async Task A_full_disk_leaves_the_old_briefing_and_says_so()
    {
        using var disk = TinyDisk.Mount(Path.Combine(briefings.Folder, "disk"), "16k");
        briefings.Write("disk/b.pdf", "old");

        var outcome = await briefings.RunAsync("generate", Summit, "--out", "disk/b.pdf");

        Assert.Equal(
            new BriefingsProcess.Outcome(1, "", "disk/b.pdf : error BRF5006 : The disk is full. Nothing was written; free some space or choose another place with --out.\n"),
            outcome);
        Assert.Equal(["disk/b.pdf"], Directory.GetFileSystemEntries(Path.Combine(briefings.Folder, "disk")).Select(path => Path.GetRelativePath(briefings.Folder, path)));
        Assert.Equal("old", Encoding.UTF8.GetString(briefings.Bytes("disk/b.pdf")));
    }

    public void Dispose() => briefings.Dispose();
}
