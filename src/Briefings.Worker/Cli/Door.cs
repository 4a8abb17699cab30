using System.CommandLine;
using Briefings.Worker.Cli.Commands;

namespace Briefings.Worker.Cli;

/// <summary>Where a command's faults end: each becomes one coded line and an exit code, never a stack trace.</summary>
internal static class Door
{
    public static void SetAction(this Command command, Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                // What looks for mistakes must not end at the first.
                using var exporting = parsed.CommandResult.Command.Name == CheckCommand.Name ? null : ConfiguredTelemetry.Start(cancellationToken);
                return await run(parsed, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCode.Cancelled;
            }
            catch (ReaderGoneException)
            {
                return ExitCode.Done;
            }
            catch (UsageException fault)
            {
                terminal.Tell(fault.Problem);
                return ExitCode.WrongUsage;
            }
            catch (Exception fault)
            {
                terminal.Tell(ProblemOf(fault));
                return ExitCode.Failed;
            }
        });

    /// <summary>The coded problem of a fault; what nobody foresaw keeps its trace for those who ask.</summary>
    public static Problem ProblemOf(Exception fault)
    {
        if (fault is ProblemException known)
        {
            return known.Problem;
        }

        if (Environment.GetEnvironmentVariable("BRIEFINGS_TRACE") == "1")
        {
            Console.Error.WriteLine(fault);
        }

        return Problems.Unexpected(fault);
    }
}
