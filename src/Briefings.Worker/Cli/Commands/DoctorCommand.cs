using System.CommandLine;
using Briefings.Typesetting.Styles;
using Briefings.Worker.Models;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings doctor</c>: which scripts have no font here, a tiny request to each configured model, and what to repair.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Name the scripts that have no font here, ask each configured model for one word, and say what to repair.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            foreach (var problem in FontCheck.Run(new PageStyle()))
                terminal.Tell(problem);

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
