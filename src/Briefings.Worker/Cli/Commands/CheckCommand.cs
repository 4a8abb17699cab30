using System.CommandLine;
using Briefings.Prompts;
using Briefings.Worker.Cli.Editions;
using Briefings.Worker.Configuration;
using Briefings.Worker.Models;
using Briefings.Worker.Telemetry;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings check</c>: what is wrong with the whole configuration, the templates it names and the prompt, with nothing asked of anybody.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(Terminal terminal)
    {
        var command = new Command(Name, "Find every mistake in the configuration, the templates that it names and the prompt. Asks no model and no server.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            var environment = ConfiguredModel.EnvironmentVariables();
            var (model, wrongModel) = ModelConfiguration.Read(ConfigurationFile.Name, environment);
            var (settings, wrongSettings) = EditionSettings.Examine(terminal.Clock);
            var (_, wrongTelemetry) = TelemetryConfiguration.Read(ConfigurationFile.Name, environment);
            var together = settings is null ? [] : ScheduleCheck.Problems(settings, hasModel: model is not null);
            IReadOnlyList<Problem> problems = [.. wrongModel.Concat(wrongSettings).Concat(wrongTelemetry).Concat(together).Distinct()];
            await TellAsync("configuration", problems, $"{model?.Title ?? "no model; the rule analyst reads"}{Schedules(settings)}");
            var folder = ConfiguredModel.PromptFolder(model);
            var prompt = Prompt.Check(folder);
            await TellAsync("prompt", prompt, prompt.Count > 0 ? "" : Describe(Prompt.Load(folder)));
            return problems.Concat(prompt).Any(problem => !problem.IsWarning) ? ExitCode.Failed : ExitCode.Done;

            async Task TellAsync(string what, IReadOnlyList<Problem> wrong, string right)
            {
                foreach (var problem in wrong)
                    terminal.Tell(problem);
                if (wrong.All(problem => problem.IsWarning))
                    await terminal.WriteLineAsync($"{what}: nothing wrong ({right})", cancellationToken);
            }
        });
        return command;
    }

    private static string Schedules(EditionSettings? settings) => settings?.Schedules.Count switch
    {
        null or 0 => "",
        1 => "; 1 schedule",
        var many => $"; {many} schedules",
    };

    private static string Describe(Prompt prompt) => $"{prompt.Name} {prompt.Hash[..12]}, about {prompt.Overhead} tokens a call";
}
