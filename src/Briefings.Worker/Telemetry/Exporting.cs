using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Briefings.Worker.Telemetry;

/// <summary>Sends the spans and figures of <see cref="Instruments"/> to a collector, until it is disposed: then what is left is sent.</summary>
internal sealed class Exporting : IDisposable
{
    private const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const int GrpcPort = 4317;

    /// <summary>A collector that does not answer must not hold a briefing up, nor a user who pressed Ctrl-C.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), PatienceOfTheHurried = TimeSpan.FromSeconds(0.2);

    private readonly TracerProvider spans;
    private readonly MeterProvider figures;
    private readonly CancellationToken hurry;

    /// <param name="environment">Whatever else the standard variables set (headers, protocol, timeout) is the exporter's to read.</param>
    public Exporting(Uri collector, string version, IReadOnlyDictionary<string, string> environment, CancellationToken hurry)
    {
        this.hurry = hurry;
        var settings = new Dictionary<string, string?>(environment.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)))
        {
            [TelemetryConfiguration.StandardVariable] = collector.AbsoluteUri,
            [ProtocolVariable] = environment.GetValueOrDefault(ProtocolVariable) ?? (collector.Port == GrpcPort ? "grpc" : "http/protobuf"),
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        spans = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddSource(Instruments.Name)
            .AddOtlpExporter()
            .Build();
        figures = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddMeter(Instruments.Name)
            .AddOtlpExporter()
            .Build();

        void Describe(ResourceBuilder resource) => resource.AddService("briefings", serviceVersion: version);
    }

    public void Dispose()
    {
        var patience = (int)(hurry.IsCancellationRequested ? PatienceOfTheHurried : Patience).TotalMilliseconds;
        spans.Shutdown(patience);
        figures.Shutdown(patience);
        spans.Dispose();
        figures.Dispose();
    }
}
