using System.CommandLine;
using System.CommandLine.Parsing;
using Briefings.Worker.Cli.Commands;
using Briefings.Worker.Cli.Commands.Storage;

namespace Briefings.Worker.Cli;

/// <summary>The command line: every verb, and what a wrong one is told.</summary>
internal static class BriefingsCommand
{
    /// <summary>What the command line answers to SIGTERM where the command did not stop in time.</summary>
    private const int TerminatedWhileBusy = 143;

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Reads news articles and prints briefings with the source's own words behind every claim.")
        {
            GenerateCommand.Create(terminal),
            EditionCommand.Create(terminal),
            ReadCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
            InitCommand.Create(terminal),
            ServeCommand.Create(terminal),
            SchedulesCommand.Create(terminal),
            RunsCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            CheckCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            RecordCommand.Create(terminal),
            BackupCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ImportOpmlCommand.Create(terminal),
        };

        // A file named @something is an article, not a list of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            // What was not understood explains what is therefore missing.
            var unknown = parsed.UnmatchedTokens.Count > 0
                ? parsed.Errors.Where(error => parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)))
                : [];
            foreach (var error in unknown.Any() ? unknown : parsed.Errors)
            {
                terminal.Tell(Problems.WrongUsage($"{error.Message} See: {Usage(parsed)} --help"));
            }

            return ExitCode.WrongUsage;
        }

        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // The service hands its work over before it ends.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(parsed.CommandResult.Command.Name == ServeCommand.Name ? 10 : 0.8),
            });
            return code == TerminatedWhileBusy ? ExitCode.Cancelled : code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Help and version print for themselves.
            terminal.Tell(Problems.CannotPrint());
            return ExitCode.Failed;
        }
    }

    private static string Usage(ParseResult parsed)
    {
        var path = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: not RootCommand } command)
            {
                path.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', ["briefings", .. path]);
    }
}
