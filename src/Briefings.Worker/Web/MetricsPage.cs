using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Briefings.Worker.Web;

/// <summary>
/// The measurements of this process as Prometheus reads them (text format 0.0.4): every meter of the program, and .NET's own. OpenTelemetry's
/// exporter for this format is not served by the package source.
/// </summary>
internal sealed class MetricsPage : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);

    public MetricsPage()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name.StartsWith(Instruments.Name, StringComparison.Ordinal) || instrument.Meter.Name == "System.Runtime")
                own.EnableMeasurementEvents(instrument, families.GetOrAdd(MetricFamily.NameOf(instrument), _ => new MetricFamily(instrument)));
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Record(family, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => Record(family, (double)value, tags));
        listener.Start();
    }

    public string Write()
    {
        foreach (var family in families.Values)
            family.ForgetObserved();
        listener.RecordObservableInstruments();
        var page = new StringBuilder();
        foreach (var family in families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
            family.WriteTo(page);
        return page.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Record(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((MetricFamily)family!).Record(value, tags);
}
