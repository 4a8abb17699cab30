using System.Collections;
using Briefings.Analysis.Rules;
using Briefings.Prompts;
using Briefings.Worker.Configuration;
using Briefings.Worker.Models;

namespace Briefings.Worker.Cli;

/// <summary>The model that <c>briefings.json</c> and the environment configure.</summary>
internal static class ConfiguredModel
{
    private const string PromptHere = "prompts/read-article";

    public static bool MayExist() => ConfigurationFile.MayHave(ModelOptions.Section);

    /// <summary>Null where no model is configured.</summary>
    /// <exception cref="UsageException">The configuration is wrong; every further mistake in it is told.</exception>
    public static ChosenAnalyst? Analyst(ModelWishes wanted, Terminal terminal)
    {
        var environment = EnvironmentVariables();
        if (Options(environment, terminal) is not { } options)
            return null;
        var request = Request(environment, terminal) with { Language = wanted.Language, Fresh = wanted.Fresh, MaxCost = wanted.MaxCost, Run = wanted.Run };
        if (wanted.MaxCost is not null && options.Fallbacks.Prepend(options).Any(model => !model.HasPrices))
            throw new UsageException(Problems.CapWithoutPrices("--max-cost"));
        var analyst = Analysts.Create(options, LoadPrompt(options), new RuleAnalyst(), request);
        return new ChosenAnalyst(analyst, analyst.AtOnce, analyst.AtOnce * 2);
    }

    /// <inheritdoc cref="Analyst"/>
    public static ModelOptions? Options(IReadOnlyDictionary<string, string> environment, Terminal terminal)
    {
        var (options, problems) = ModelConfiguration.Read(ConfigurationFile.Name, environment);
        foreach (var further in problems.Skip(1))
            terminal.Tell(further);
        return problems is [var first, ..] ? throw new UsageException(first) : options;
    }

    /// <summary>About what reading costs, with half the longest reply for each article; null where there are no prices.</summary>
    public static (decimal Cost, string Currency)? CostOf(long articleTokens, int articles)
    {
        var (options, _) = ModelConfiguration.Read(ConfigurationFile.Name, EnvironmentVariables());
        return options is { HasPrices: true }
            ? (options.CostOf(articleTokens + articles * LoadPrompt(options).Overhead, articles * (options.MaxOutputTokens / 2))!.Value, options.Currency)
            : null;
    }

    /// <exception cref="UsageException">The prompt is wrong.</exception>
    public static Prompt LoadPrompt(ModelOptions options)
    {
        try
        {
            return Prompt.Load(PromptFolder(options));
        }
        catch (ProblemException fault)
        {
            throw new UsageException(fault.Problem);
        }
    }

    /// <summary>The configured folder; else the one of the working folder, as with templates; else the one that came with the program.</summary>
    public static string PromptFolder(ModelOptions? options) =>
        options?.Prompt ?? (Directory.Exists(PromptHere) ? PromptHere : Path.Combine(AppContext.BaseDirectory, "prompts", "read-article"));

    public static ReadingRequest Request(IReadOnlyDictionary<string, string> environment, Terminal terminal) =>
        new() { Clock = terminal.Clock, Environment = environment, Tell = terminal.Tell };

    public static IReadOnlyDictionary<string, string> EnvironmentVariables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
