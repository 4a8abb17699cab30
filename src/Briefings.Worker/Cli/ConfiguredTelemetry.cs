using System.Runtime.CompilerServices;
using Briefings.Worker.Configuration;
using Briefings.Worker.Telemetry;

namespace Briefings.Worker.Cli;

/// <summary>The collector that <c>briefings.json</c> and the environment configure.</summary>
internal static class ConfiguredTelemetry
{
    /// <summary>Null where none is configured; then nothing of the packages that tell is loaded.</summary>
    /// <exception cref="UsageException">The configuration is wrong.</exception>
    public static IDisposable? Start(CancellationToken hurry) =>
        ConfigurationFile.MayHave(TelemetryConfiguration.Section, TelemetryConfiguration.StandardVariable) ? StartConfigured(hurry) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Exporting? StartConfigured(CancellationToken hurry)
    {
        var environment = ConfiguredModel.EnvironmentVariables();
        var (collector, problems) = TelemetryConfiguration.Read(ConfigurationFile.Name, environment);
        if (problems is [var first, ..])
            throw new UsageException(first);
        return collector is null ? null : Begin(collector, environment, hurry);
    }

    // A method of its own: the one above must not load what only a collector needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Exporting Begin(Uri collector, IReadOnlyDictionary<string, string> environment, CancellationToken hurry) =>
        new(collector, Product.Version, environment, hurry);
}
