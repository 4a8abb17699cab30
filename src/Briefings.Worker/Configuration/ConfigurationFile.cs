using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Configuration;

/// <summary>What <c>briefings.json</c> (comments and trailing commas allowed) and the environment say together; the environment wins.</summary>
internal sealed class ConfigurationFile
{
    public const string Name = "briefings.json";

    private const string Prefix = "BRIEFINGS__";

    /// <summary>One section a room; anything else at the top is a mistake.</summary>
    private static readonly string[] Sections = ["Model", "Schedules", "Storage", "Sources", "Web", "Telemetry"];

    private readonly IConfigurationRoot root;
    private readonly string file;

    private ConfigurationFile(IConfigurationRoot root, string file) => (this.root, this.file) = (root, file);

    /// <param name="environment"><c>BRIEFINGS__Model__Name</c> is <c>Model:Name</c>.</param>
    /// <param name="ownPrefix">A section whose variables need no prefix: <c>Model__</c>.</param>
    /// <returns>Null where the file is no JSON; problems also where it names a section that does not exist.</returns>
    public static (ConfigurationFile? Configuration, IReadOnlyList<Problem> Problems) Read(
        string file, IReadOnlyDictionary<string, string> environment, string? ownPrefix = null)
    {
        try
        {
            var root = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file), optional: true)
                .AddInMemoryCollection(Ours(environment, ownPrefix))
                .Build();
            var configuration = new ConfigurationFile(root, file);
            var unknown = root.GetChildren().Select(child => child.Key)
                .Where(key => !Sections.Contains(key, StringComparer.OrdinalIgnoreCase))
                .Select(key => new KeyedProblem(key, Problems.ConfigurationUnknownKey(key, Sections))).ToList();
            return (configuration, [.. configuration.Placed(unknown)]);
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            return (null, [Problems.ConfigurationNotJson(file)]);
        }
    }

    /// <summary>A cheap look that loads nothing: false where a section cannot be configured, because nothing is.</summary>
    /// <param name="section">Its variables may need no prefix: <c>Model__Name</c>.</param>
    /// <param name="standardVariable">A variable outside our configuration that counts too.</param>
    public static bool MayHave(string section, string? standardVariable = null) =>
        File.Exists(Name) || Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(variable =>
            variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || variable.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase)
            || variable == standardVariable);

    public IConfigurationSection Section(string name) => root.GetSection(name);

    /// <summary>The same problems, with the file's line where the file is what is wrong and not the environment.</summary>
    public IEnumerable<Problem> Placed(IEnumerable<KeyedProblem> problems)
    {
        var places = ConfigurationPlaces.Of(file);
        foreach (var (key, problem) in problems)
        {
            yield return places.TryGetValue(key, out var place) ? problem with { Where = file, Line = place.Line, Column = place.Column } : problem;
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Ours(IReadOnlyDictionary<string, string> environment, string? ownPrefix)
    {
        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var key = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..]
                : ownPrefix is not null && name.StartsWith(ownPrefix, StringComparison.OrdinalIgnoreCase) ? name
                : null;
            if (key is not null)
                yield return new(key.Replace("__", ":", StringComparison.Ordinal), value);
        }
    }
}
