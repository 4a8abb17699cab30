using System.CommandLine;
using Briefings.Rendering;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings init</c>: a folder with a schedule that works, to change. Nothing that is there is touched.</summary>
internal static class InitCommand
{
    private const string Configuration = "briefings.json";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Arity = ArgumentArity.ZeroOrOne, Description = "Where; here if not given.", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Write briefings.json with a commented example schedule, an inbox and a folder for editions.") { folder };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var home = parsed.GetValue(folder)!;
            var file = Path.Combine(home, Configuration);
            if (Path.Exists(file))
                throw new ProblemException(Problems.AlreadyThere(file));
            MakeFolder(Path.Combine(home, "inbox"));
            MakeFolder(Path.Combine(home, "editions"));
            await OutputFile.WriteAsync(file, await ExampleAsync(terminal), cancellationToken);
            await terminal.WriteLineAsync(file, cancellationToken);
            terminal.TellAlways($"Put articles into {Path.Combine(home, "inbox")}, then{(home == "." ? "" : $" in {home}")}: briefings schedules run morning, or briefings serve.");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ReadOnlyMemory<byte>> ExampleAsync(Terminal terminal)
    {
        await using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream("starter/briefings.json")!;
        using var text = new StreamReader(stream);
        var zone = terminal.Clock.LocalTimeZone;
        return System.Text.Encoding.UTF8.GetBytes((await text.ReadToEndAsync()).Replace("{zone}", zone.HasIanaId && zone.Id != "UTC" ? zone.Id : "Etc/UTC", StringComparison.Ordinal));
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotWrite(path), fault);
        }
    }
}
