using System.CommandLine;
using Briefings.Worker.Models;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings doctor</c>: a tiny request to each configured model, and what to repair where none is answered.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Ask each configured model for one word, and say what to repair.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            var environment = ConfiguredModel.EnvironmentVariables();
            var options = ConfiguredModel.Options(environment, terminal) ?? throw new UsageException(Problems.NoModelConfigured());
            var healthy = true;
            foreach (var model in options.Fallbacks.Prepend(options))
            {
                var checkup = await Checkup.RunAsync(model, ConfiguredModel.Request(environment, terminal), cancellationToken);
                if (checkup.Problem is { } problem)
                    terminal.Tell(problem with { Where = model.Title });
                else
                    await terminal.WriteLineAsync($"{model.Title}: answers ({checkup.Tokens} tokens)", cancellationToken);
                healthy &= checkup.Problem is null;
            }

            return healthy ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
