using Briefings.Worker.Configuration;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Telemetry;

/// <summary>Reads the section <c>Telemetry</c> of <c>briefings.json</c> and of the environment, and the collector's address from it or from the standard variable.</summary>
internal static class TelemetryConfiguration
{
    public const string Section = "Telemetry";

    /// <summary>Where other programs of a system are told the same.</summary>
    public const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Endpoint = "Endpoint";

    /// <returns>Null where no collector is configured.</returns>
    public static (Uri? Collector, IReadOnlyList<Problem> Problems) Read(string file, IReadOnlyDictionary<string, string> environment)
    {
        // A file that cannot be read is told by those who cannot do without it.
        if (ConfigurationFile.Read(file, environment, Section + "__").Configuration is not { } configuration)
            return (null, []);
        var section = configuration.Section(Section);
        var unknown = section.GetChildren().Where(child => !child.Key.Equals(Endpoint, StringComparison.OrdinalIgnoreCase))
            .Select(child => Problems.ConfigurationUnknownKey(child.Path, [Endpoint])).ToList();
        var (key, address) = section[Endpoint] is { Length: > 0 } own
            ? ($"{Section}:{Endpoint}", own)
            : (StandardVariable, environment.GetValueOrDefault(StandardVariable));
        if (unknown.Count > 0 || string.IsNullOrWhiteSpace(address))
            return (null, unknown);
        return WebAddressAttribute.Read(address) is { } collector ? (collector, []) : (null, [Problems.ConfigurationWrongValue(key, WebAddressAttribute.Wanted)]);
    }
}
