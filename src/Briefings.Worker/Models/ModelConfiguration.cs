using Briefings.Worker.Configuration;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Models;

/// <summary>Reads the section <c>Model</c> of <c>briefings.json</c> and of the environment, and finds every mistake in it.</summary>
internal static class ModelConfiguration
{
    private const string OwnPrefix = ModelOptions.Section + "__";

    private static readonly string[] RunLevel =
        [nameof(ModelOptions.Fallbacks), nameof(ModelOptions.MaxCostPerRun), nameof(ModelOptions.MaxCostPerDay), nameof(ModelOptions.Prompt),
         nameof(ModelOptions.DataFolder), nameof(ModelOptions.Recordings), nameof(ModelOptions.RecordingsFolder)];

    /// <param name="environment">Wins over the file; <c>BRIEFINGS__Model__Name</c> and <c>Model__Name</c> are the same.</param>
    /// <returns>Null options where no model is configured.</returns>
    public static (ModelOptions? Options, IReadOnlyList<Problem> Problems) Read(string file, IReadOnlyDictionary<string, string> environment)
    {
        var (configuration, mistakes) = ConfigurationFile.Read(file, environment, OwnPrefix);
        if (configuration?.Section(ModelOptions.Section) is not { } section || !section.Exists())
            return (null, mistakes);
        var options = new ModelOptions();
        var problems = RunLevelInFallbacks(section).ToList();
        SettingsReader.Fill(options, section, problems);
        if (problems.Count == 0)
            problems.AddRange(Missing(options, environment));
        return (options, [.. mistakes, .. configuration.Placed(problems)]);
    }

    private static IEnumerable<KeyedProblem> RunLevelInFallbacks(IConfigurationSection section)
    {
        var known = SettingsReader.NamesOf(typeof(ModelOptions)).Except(RunLevel).ToList();
        return section.GetSection(nameof(ModelOptions.Fallbacks)).GetChildren().SelectMany(fallback => fallback.GetChildren())
            .Where(child => RunLevel.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => new KeyedProblem(child.Path, Problems.ConfigurationUnknownKey(child.Path, known)));
    }

    /// <summary>What the models need beside their own settings: keys, and prices where a cap is to be kept.</summary>
    private static IEnumerable<KeyedProblem> Missing(ModelOptions options, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var model in options.Fallbacks.Prepend(options))
        {
            if (options.Recordings != RecordingMode.Replay && ModelKey.Missing(model, environment) is { } variable)
                yield return new(variable, Problems.KeyMissing(variable, model.Title));
            foreach (var (cap, set) in new[] { (nameof(options.MaxCostPerRun), options.MaxCostPerRun), (nameof(options.MaxCostPerDay), options.MaxCostPerDay) })
            {
                if (set is not null && !model.HasPrices)
                    yield return new($"{ModelOptions.Section}:{cap}", Problems.CapWithoutPrices($"{ModelOptions.Section}:{cap}"));
            }
        }
    }
}
