using System.Runtime.InteropServices;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary>What becomes of a run whose standard output or error nobody takes.</summary>
public sealed class StreamsTests : IDisposable
{
    private const string CannotPrint =
        "error BRF5010 : Standard output cannot be written: it is closed, or its disk is full. Send it to another place.\n";

    private readonly BriefingsProcess briefings = new();

    public StreamsTests() => briefings.Write("article.md", Harbour);

    [FactOnLinux]
    public async Task A_product_that_cannot_be_printed_is_told_in_one_coded_line()
    {
        foreach (var line in new[] { "read article.md >/dev/full", "read article.md >&-", "generate article.md >/dev/full", "templates list >/dev/full", "--help >/dev/full", "--version >&-" })
        {
            Assert.Equal(new BriefingsProcess.Outcome(1, "", CannotPrint), await briefings.RunInShellAsync($"$briefings {line}"));
        }
    }

    [FactOnLinux]
    public async Task An_error_that_cannot_be_told_still_ends_with_its_exit_code()
    {
        Assert.Equal(new BriefingsProcess.Outcome(1, "", ""), await briefings.RunInShellAsync("$briefings read none.md 2>/dev/full"));
        Assert.Equal(new BriefingsProcess.Outcome(2, "", ""), await briefings.RunInShellAsync("$briefings reed 2>&-"));
    }

    [FactOnLinux]
    public async Task A_batch_ends_when_its_reader_has_enough()
    {
        // The lines never end: were the reader's end not noticed, neither would the run.
        var outcome = await briefings.RunInShellAsync(
            """yes '{"id": 1, "text": "The harbour was closed on Monday, the port authority said."}' 2>/dev/null | timeout 120 $briefings read --batch - | head -c 8""");

        Assert.Equal(new BriefingsProcess.Outcome(0, "{\"id\":1,", ""), outcome);
    }

    [FactOnLinux]
    public async Task Every_briefing_is_written_though_nobody_reads_the_paths()
    {
        briefings.Write("other.md", Harbour);

        await briefings.RunInShellAsync("$briefings generate article.md other.md --format md | true");

        Assert.Equal(2, Directory.GetFiles(Path.Combine(briefings.Folder, "out")).Length);
    }

    public void Dispose() => briefings.Dispose();

    private const string Harbour = "# Harbour closed\n\nThe harbour of Norrvik was closed on Monday after a storm, the port authority said. It will open again on Friday. Two ferries were turned back.\n";

    private sealed class FactOnLinuxAttribute : FactAttribute
    {
        public FactOnLinuxAttribute() => Skip = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? null : "/dev/full is Linux's";
    }
}
