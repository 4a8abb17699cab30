using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary>What a machine is set to must not show in what is printed on it.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Formats = ["pdf", "html", "docx", "md", "json"];

    private static readonly Dictionary<string, string>[] Machines =
    [
        new() { ["LANG"] = "C", ["LC_ALL"] = "C", ["TZ"] = "UTC" },
        new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" },
        new() { ["LANG"] = "ar_SA", ["LC_ALL"] = "ar_SA", ["TZ"] = "America/St_Johns" },
        new() { ["LANG"] = "de_DE.UTF-8", ["TZ"] = "Asia/Kathmandu", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        new() { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Pago_Pago", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" },
    ];

    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task The_bytes_do_not_depend_on_the_machines_language_or_time_zone()
    {
        var first = await PrintAsync(briefings, Machines[0]);

        foreach (var machine in Machines.Skip(1))
            AssertSame(first, await PrintAsync(briefings, machine), machine);
    }

    /// <summary>The program is shipped without cultures. A machine that gives them back all the same, with their commas, their dotless i and
    /// their calendars, gets the same bytes.</summary>
    [FactNeedingCultures]
    public async Task The_bytes_do_not_depend_on_cultures_that_somebody_switches_on()
    {
        var first = await PrintAsync(briefings, Machines[0]);
        var cultured = briefings.WithSetting(
            ("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false"),
            ("\"System.Globalization.PredefinedCulturesOnly\": true", "\"System.Globalization.PredefinedCulturesOnly\": false"));

        foreach (var machine in Machines)
            AssertSame(first, await PrintAsync(cultured, machine), machine);
    }

    public void Dispose() => briefings.Dispose();

    private static async Task<Dictionary<string, byte[]>> PrintAsync(BriefingsProcess program, Dictionary<string, string> machine)
    {
        program.Environment.Clear();
        foreach (var (name, value) in machine)
            program.Environment[name] = value;
        var article = await program.RunAsync(
            "generate", Repository.PathOf("seeds", "articles", "summit-vostochny", "article.md"), "--date", "2026-11-23", "--format", string.Join(',', Formats), "--out", "b.pdf");
        var edition = await program.RunAsync("templates", "preview", Repository.PathOf("templates", "daily"), "--format", "pdf,html", "--out", ".");

        Assert.Equal((0, 0), (article.ExitCode, edition.ExitCode));
        return Formats.Select(format => $"b.{format}").Concat(["daily-preview.pdf", "daily-preview.html"]).ToDictionary(name => name, program.Bytes);
    }

    private static void AssertSame(Dictionary<string, byte[]> first, Dictionary<string, byte[]> other, Dictionary<string, string> machine)
    {
        var differing = first.Where(file => !file.Value.AsSpan().SequenceEqual(other[file.Key])).Select(file => file.Key);

        Assert.True(!differing.Any(), $"{string.Join(", ", differing)} differ under {string.Join(' ', machine)}");
    }

    /// <summary>Cultures come from ICU, which a machine may lack.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactNeedingCulturesAttribute : FactAttribute
    {
        public FactNeedingCulturesAttribute()
        {
            var isThere = new[] { "/usr/lib", "/usr/lib64", "/lib" }.Where(Directory.Exists)
                .SelectMany(root => Directory.EnumerateDirectories(root).Append(root)).Any(folder => Directory.EnumerateFiles(folder, "libicuuc.so*").Any());
            if (!isThere && System.Environment.GetEnvironmentVariable("CI") != "true")
                Skip = "libicu is not installed on this machine";
        }
    }
}
