using System.ComponentModel.DataAnnotations;
using System.Reflection;
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
        if (configuration is null)
            return (null, mistakes);
        var section = configuration.Section(ModelOptions.Section);
        if (!section.Exists())
            return (null, mistakes);
        List<Problem> problems = [.. mistakes, .. UnknownKeys(section, isFallback: false)];
        var options = new ModelOptions();
        try
        {
            if (problems.Count == mistakes.Count)
                section.Bind(options);
        }
        catch (InvalidOperationException fault)
        {
            problems.Add(Problems.ConfigurationWrongValue(KeyIn(fault), "a value of its kind"));
        }

        if (problems.Count == mistakes.Count)
            problems.AddRange(Wrong(options, environment));
        return (options, problems);
    }

    private static IEnumerable<Problem> UnknownKeys(IConfigurationSection section, bool isFallback)
    {
        var known = typeof(ModelOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || property.Name == nameof(ModelOptions.Fallbacks))
            .Select(property => property.Name)
            .Where(name => !isFallback || !RunLevel.Contains(name))
            .ToList();
        foreach (var child in section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                yield return Problems.ConfigurationUnknownKey(child.Path, known);
            else if (child.Key.Equals(nameof(ModelOptions.Fallbacks), StringComparison.OrdinalIgnoreCase))
            {
                foreach (var problem in child.GetChildren().SelectMany(fallback => UnknownKeys(fallback, isFallback: true)))
                    yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Wrong(ModelOptions options, IReadOnlyDictionary<string, string> environment)
    {
        var all = options.Fallbacks.Select((fallback, index) => (Options: fallback, At: $"{ModelOptions.Section}:Fallbacks:{index}"))
            .Prepend((options, ModelOptions.Section)).ToList();
        foreach (var (model, at) in all)
        {
            var wrong = new List<ValidationResult>();
            Validator.TryValidateObject(model, new ValidationContext(model), wrong, validateAllProperties: true);
            foreach (var result in wrong)
                yield return Problems.ConfigurationWrongValue($"{at}:{result.MemberNames.FirstOrDefault()}", Wanted(result));
            if (model.Endpoint is { } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                yield return Problems.ConfigurationWrongValue($"{at}:Endpoint", "an absolute http or https address");
            if (model.MaxOutputTokens * 2 > model.ContextTokens)
                yield return Problems.ConfigurationWrongValue($"{at}:MaxOutputTokens", "half of ContextTokens or less, so that an article fits beside its reply");
            if (wrong.Count == 0 && options.Recordings != RecordingMode.Replay && ModelKey.Missing(model, environment) is { } variable)
                yield return Problems.KeyMissing(variable, model.Title);
            foreach (var (cap, set) in new[] { (nameof(options.MaxCostPerRun), options.MaxCostPerRun), (nameof(options.MaxCostPerDay), options.MaxCostPerDay) })
            {
                if (set is not null && !model.HasPrices)
                    yield return Problems.CapWithoutPrices($"{ModelOptions.Section}:{cap}");
            }
        }
    }

    private static string Wanted(ValidationResult result) => result.MemberNames.FirstOrDefault() switch
    {
        nameof(ModelOptions.Provider) => "openai, ollama or anthropic",
        nameof(ModelOptions.Name) => "the model's name",
        { } name when typeof(ModelOptions).GetProperty(name)?.GetCustomAttribute<RangeAttribute>() is { } range => $"between {range.Minimum} and {range.Maximum}",
        _ => "a value that is allowed",
    };

    // "Failed to convert configuration value 'many' at 'Model:Seed' to type …"
    private static string KeyIn(InvalidOperationException fault) => fault.Message.Split('\'') is [_, _, _, var key, ..] ? key : ModelOptions.Section;
}
