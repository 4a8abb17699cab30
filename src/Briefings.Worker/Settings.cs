using Microsoft.Extensions.Configuration;

namespace Briefings.Worker;

/// <summary>What <c>briefings.json</c> of the working folder and the environment set; the environment wins. Each room reads its own section.</summary>
internal static class Settings
{
    public const string File = "briefings.json";

    private const string Prefix = "BRIEFINGS__";

    /// <summary>The sections that rooms read; any other is a mistake.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Model", "Telemetry"];

    /// <summary>A cheap look that loads nothing: true where something could be set.</summary>
    public static bool MayExist() =>
        System.IO.File.Exists(File) || Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => KeyOf(name) is not null);

    /// <param name="environment"><c>BRIEFINGS__Model__Name</c> and <c>Model__Name</c> are the same.</param>
    /// <exception cref="ProblemException">The file is not JSON.</exception>
    public static IConfigurationRoot Read(string file, IReadOnlyDictionary<string, string> environment)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file), optional: true)
                .AddInMemoryCollection(environment.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Where(pair => KeyOf(pair.Key) is not null)
                    .Select(pair => new KeyValuePair<string, string?>(KeyOf(pair.Key)!, pair.Value)))
                .Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            throw new ProblemException(Problems.ConfigurationNotJson(file), fault);
        }
    }

    public static IEnumerable<Problem> UnknownSections(IConfigurationRoot configuration) => configuration.GetChildren()
        .Where(child => !Sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => Problems.ConfigurationUnknownKey(child.Key, Sections));

    private static string? KeyOf(string variable)
    {
        var key = variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? variable[Prefix.Length..]
            : Sections.Any(section => variable.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase)) ? variable
            : null;
        return key?.Replace("__", ":", StringComparison.Ordinal);
    }
}
