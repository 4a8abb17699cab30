using System.CommandLine;
using Briefings.Prompts;
using Briefings.Worker.Configuration;
using Briefings.Worker.Models;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings check</c>: what is wrong with the configuration and the prompt, with nothing asked of a model.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Find mistakes in the configuration and the prompt. Asks no model.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            var (options, problems) = ModelConfiguration.Read(ConfigurationFile.Name, ConfiguredModel.EnvironmentVariables());
            await TellAsync("configuration", problems, options is null ? "no model; the rule analyst reads" : options.Title);
            var folder = ConfiguredModel.PromptFolder(options);
            var prompt = Prompt.Check(folder);
            await TellAsync("prompt", prompt, prompt.Count > 0 ? "" : Describe(Prompt.Load(folder)));
            return problems.Count + prompt.Count > 0 ? ExitCode.Failed : ExitCode.Done;

            async Task TellAsync(string what, IReadOnlyList<Problem> wrong, string right)
            {
                foreach (var problem in wrong)
                    terminal.Tell(problem);
                if (wrong.Count == 0)
                    await terminal.WriteLineAsync($"{what}: nothing wrong ({right})", cancellationToken);
            }
        });
        return command;
    }

    private static string Describe(Prompt prompt) => $"{prompt.Name} {prompt.Hash[..12]}, about {prompt.Overhead} tokens a call";
}
