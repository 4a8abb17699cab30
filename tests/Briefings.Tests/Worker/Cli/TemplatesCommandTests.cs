using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary><c>briefings templates</c> as a shell runs it, by somebody who starts from nothing.</summary>
public sealed class TemplatesCommandTests : IDisposable
{
    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task List_prints_a_name_a_line() =>
        Assert.Equal(new BriefingsProcess.Outcome(0, "daily\ndossier\none-page\nsingle\n", ""), await briefings.RunAsync("templates", "list"));

    [Fact]
    public async Task A_new_template_is_listed_passes_its_check_and_prints_its_sample()
    {
        Assert.Equal(new BriefingsProcess.Outcome(0, "templates/my-desk\n", ""), await briefings.RunAsync("templates", "new", "my-desk"));
        Assert.Equal(new BriefingsProcess.Outcome(0, "daily\ndossier\nmy-desk\none-page\nsingle\n", ""), await briefings.RunAsync("templates", "list"));
        Assert.Equal(new BriefingsProcess.Outcome(0, "daily: nothing wrong\ndossier: nothing wrong\nmy-desk: nothing wrong\none-page: nothing wrong\nsingle: nothing wrong\n", ""), await briefings.RunAsync("templates", "check"));
        Assert.Equal(
            new BriefingsProcess.Outcome(0, "out/my-desk-preview.md\nout/my-desk-preview.html\nout/my-desk-preview.pdf\n", ""),
            await briefings.RunAsync("templates", "preview", "my-desk"));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(briefings.Bytes("out/my-desk-preview.pdf"), 0, 5));
    }

    [Fact]
    public async Task A_template_finds_its_pictures_from_wherever_it_is_printed()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        Directory.CreateDirectory(Path.Combine(briefings.Folder, "far", "away"));
        Directory.Move(Path.Combine(briefings.Folder, "templates", "my-desk"), Path.Combine(briefings.Folder, "far", "away", "my-desk"));
        File.Copy(Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures", "logo.png"), Path.Combine(briefings.Folder, "far", "away", "my-desk", "logo.png"));
        briefings.Write("far/away/my-desk/style.json", """{ "logo": { "file": "logo.png", "alt": "Harbour Desk" } }""");

        var outcome = await briefings.RunAsync("templates", "preview", "far/away/my-desk", "--format", "html");

        Assert.Equal(new BriefingsProcess.Outcome(0, "out/my-desk-preview.html\n", ""), outcome);
        Assert.Contains("alt=\"Harbour Desk\"", Encoding.UTF8.GetString(briefings.Bytes("out/my-desk-preview.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_field_is_told_with_its_place_and_what_was_meant()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        var page = Encoding.UTF8.GetString(briefings.Bytes("templates/my-desk/briefing.md.scriban"));
        briefings.Write("templates/my-desk/briefing.md.scriban", "{{ titel }}\n" + page);

        var outcome = await briefings.RunAsync("templates", "check", "my-desk");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("templates/my-desk/briefing.md.scriban(1,4) : error BRF3", outcome.Talk, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"title\"?", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_with_a_syntax_error_stops_a_briefing_with_one_line()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        briefings.Write("templates/my-desk/briefing.md.scriban", "{{ if }}");

        var outcome = await briefings.RunAsync("templates", "preview", "my-desk");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("^templates/my-desk/briefing\\.md\\.scriban\\(1,\\d+\\) : error BRF3\\d{3} : [^\n]+\n$", outcome.Talk);
    }

    [Fact]
    public async Task A_template_that_does_not_exist_is_told_with_what_was_meant()
    {
        var outcome = await briefings.RunAsync("templates", "preview", "singel");

        Assert.Equal(new BriefingsProcess.Outcome(1, "", "error BRF3002 : There is no template \"singel\". Did you mean \"single\"? There are: daily, dossier, one-page, single.\n"), outcome);
    }

    [Fact]
    public async Task A_style_with_an_unknown_key_is_told_by_the_check()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        briefings.Write("templates/my-desk/style.json", """{ "papper": "A4" }""");

        var outcome = await briefings.RunAsync("templates", "check", "my-desk");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("templates/my-desk/style.json : error BRF6002 : papper", outcome.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_prints_after_every_save_keeps_the_last_good_page_and_ends_with_ctrl_c()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        using var watching = briefings.Start("templates", "preview", "my-desk", "--watch", "--format", "md");
        Assert.Equal("out/my-desk-preview.md", await NextLineAsync(watching.StandardOutput));

        Save("Hello {{ outlet }}.");
        Assert.Equal("out/my-desk-preview.md", await NextLineAsync(watching.StandardOutput));
        Assert.Equal("Hello The Coast Courier.\n", Encoding.UTF8.GetString(briefings.Bytes("out/my-desk-preview.md")));

        Save("Hello\n{{ outlt }}.");
        Assert.Matches("^templates/my-desk/briefing\\.md\\.scriban\\(2,\\d+\\) : error BRF3", await NextLineAsync(watching.StandardError));
        Assert.Equal("Hello The Coast Courier.\n", Encoding.UTF8.GetString(briefings.Bytes("out/my-desk-preview.md")));

        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{watching.Id}"]))
        {
            await watching.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(130, watching.ExitCode);

        // In one step, as editors do: a page that is half written would be printed, too.
        void Save(string page)
        {
            briefings.Write("new", page);
            File.Move(Path.Combine(briefings.Folder, "new"), Path.Combine(briefings.Folder, "templates/my-desk/briefing.md.scriban"), overwrite: true);
        }

        static async Task<string?> NextLineAsync(StreamReader reader) => await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Diff_shows_what_changed_against_the_snapshot_and_writes_nothing()
    {
        await briefings.RunAsync("templates", "new", "my-desk");
        Assert.Equal(new BriefingsProcess.Outcome(0, "my-desk: nothing changed\n", ""), await briefings.RunAsync("templates", "preview", "my-desk", "--diff"));
        briefings.Write("templates/my-desk/briefing.md.scriban", "One\n\n{{ outlet }}\n\nFour\n");
        briefings.Write("templates/my-desk/briefing.verified.md", "One\n\nTwo\n\nFour\n");

        var outcome = await briefings.RunAsync("templates", "preview", "my-desk", "--diff");

        Assert.Equal(new BriefingsProcess.Outcome(3, "  One\n  \n- Two\n+ The Coast Courier\n  \n  Four\n", ""), outcome);
        Assert.False(Directory.Exists(Path.Combine(briefings.Folder, "out")));
    }

    public void Dispose() => briefings.Dispose();
}
