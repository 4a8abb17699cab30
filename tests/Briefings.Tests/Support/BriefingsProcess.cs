using System.Diagnostics;
using System.IO.Enumeration;
using System.Text;

namespace Briefings.Tests.Support;

/// <summary>The real binary, as a shell would run it, in a folder of its own.</summary>
internal sealed class BriefingsProcess : IDisposable
{
    /// <summary>The program's own output: beside the tests lie assemblies that the test host brings, and the program would miss others.</summary>
    private static readonly string Program = Repository.PathOf(
        "src", "Briefings.Worker", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    private readonly string binary;

    public BriefingsProcess()
        : this(Path.Combine(Program, "briefings.dll"), Directory.CreateTempSubdirectory("briefings-run-").FullName)
    {
    }

    private BriefingsProcess(string binary, string folder) => (this.binary, Folder) = (binary, folder);

    public string Folder { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public async Task<Outcome> RunAsync(params string[] arguments) => await RunAsync(input: "", arguments);

    public async Task<Outcome> RunAsync(byte[] input, params string[] arguments)
    {
        return await RunAsync("dotnet", [binary, .. arguments], input);
    }

    /// <summary>A line of shell in which <c>$briefings</c> is the program: for pipes and redirections.</summary>
    public Task<Outcome> RunInShellAsync(string line) => RunAsync("sh", ["-c", $"briefings='dotnet {binary}'; {line}"], []);

    /// <summary>Sends the program a signal as soon as something has happened.</summary>
    public Task<Outcome> RunAndSignalAsync(string signal, Func<Task> happened, params string[] arguments) =>
        RunAsync("dotnet", [binary, .. arguments], [], async process =>
        {
            await happened();
            using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
            await kill.WaitForExitAsync();
        });

    /// <summary>The program as it runs on beside the test, which ends it.</summary>
    public Process Start(params string[] arguments) => Process.Start(StartOf("dotnet", [binary, .. arguments]))!;

    private async Task<Outcome> RunAsync(string program, string[] arguments, byte[] input, Func<Process, Task>? meanwhile = null)
    {
        using var process = Process.Start(StartOf(program, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read its input: what it said of that is the outcome.
        }

        if (meanwhile is not null)
            await meanwhile(process);
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await talk);
    }

    private ProcessStartInfo StartOf(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    public Task<Outcome> RunAsync(string input, string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return name;
    }

    /// <summary>The same program in a folder of its own, where the files of these patterns are empty.</summary>
    public BriefingsProcess WithEmptied(params string[] patterns) => Copy((file, target) =>
    {
        if (patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file))))
            File.WriteAllBytes(target, []);
        else
            File.Copy(file, target);
    });

    /// <summary>The same program, told otherwise by the file that the runtime reads before it.</summary>
    public BriefingsProcess WithSetting(params (string From, string To)[] changes) => Copy((file, target) =>
    {
        if (Path.GetFileName(file) != "briefings.runtimeconfig.json")
        {
            File.Copy(file, target);
            return;
        }

        var text = File.ReadAllText(file);
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        File.WriteAllText(target, text);
    });

    private BriefingsProcess Copy(Action<string, string> copyFile)
    {
        var copy = Path.Combine(Folder, "program");
        foreach (var file in Directory.EnumerateFiles(Program, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Program, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            copyFile(file, target);
        }

        return new BriefingsProcess(Path.Combine(copy, "briefings.dll"), Folder);
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <param name="Output">What a pipe would get.</param>
    /// <param name="Talk">What a person would read.</param>
    internal sealed record Outcome(int ExitCode, string Output, string Talk);
}
