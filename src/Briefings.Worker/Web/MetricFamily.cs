using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Briefings.Worker.Web;

/// <summary>All series of one name.</summary>
internal sealed class MetricFamily
{
    /// <summary>More would be a mistake in what is measured: the rest is counted together.</summary>
    private const int MostSeries = 1000;
    private const string Overflow = "otel_metric_overflow=\"true\"";

    /// <summary>OpenTelemetry's defaults.</summary>
    private static readonly double[] UsualBounds = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    private readonly Dictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly Lock door = new();
    private readonly string help;
    private readonly Form form;
    private readonly bool isObserved;
    private readonly bool replaces;
    private readonly double[] bounds;

    public MetricFamily(Instrument instrument)
    {
        Name = NameOf(instrument);
        help = instrument.Description ?? "";
        form = FormOf(instrument);
        isObserved = instrument.IsObservable;
        replaces = isObserved || KindOf(instrument) == typeof(Gauge<>);
        bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray()
            ?? (instrument as Histogram<long>)?.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound).ToArray()
            ?? UsualBounds;
    }

    private enum Form
    {
        Counter,
        Gauge,
        Histogram,
    }

    public string Name { get; }

    /// <summary>Prometheus's way: underscores, the unit in words, and <c>_total</c> for what only grows.</summary>
    public static string NameOf(Instrument instrument)
    {
        var name = Word(instrument.Name);
        var unit = instrument.Unit switch
        {
            null or "" or "1" => "",
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            { } annotation when annotation.StartsWith('{') => "",
            { } other => $"_{Word(other)}",
        };
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return FormOf(instrument) == Form.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        lock (door)
        {
            if (!series.TryGetValue(labels, out var one))
            {
                if (series.Count >= MostSeries)
                    labels = Overflow;
                if (!series.TryGetValue(labels, out one))
                    series.Add(labels, one = new MetricSeries(form == Form.Histogram ? bounds : []));
            }

            one.Record(value, replaces);
        }
    }

    public void ForgetObserved()
    {
        if (!isObserved)
            return;
        lock (door)
            series.Clear();
    }

    public void WriteTo(StringBuilder page)
    {
        lock (door)
        {
            if (series.Count == 0)
                return;
            page.Append($"# HELP {Name} {help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\n");
            page.Append($"# TYPE {Name} {form.ToString().ToLowerInvariant()}\n");
            foreach (var (labels, one) in series.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (form == Form.Histogram)
                    WriteHistogram(page, labels, one);
                else
                    page.Append($"{Name}{Braced(labels)} {Number(one.Sum)}\n");
            }
        }
    }

    private void WriteHistogram(StringBuilder page, string labels, MetricSeries one)
    {
        var comma = labels.Length > 0 ? "," : "";
        var below = 0L;
        foreach (var (index, bound) in bounds.Index())
            page.Append($"{Name}_bucket{{{labels}{comma}le=\"{Number(bound)}\"}} {below += one.Counts[index]}\n");
        page.Append($"{Name}_bucket{{{labels}{comma}le=\"+Inf\"}} {one.Count}\n");
        page.Append($"{Name}_sum{Braced(labels)} {Number(one.Sum)}\n");
        page.Append($"{Name}_count{Braced(labels)} {one.Count}\n");
    }

    private static Form FormOf(Instrument instrument)
    {
        var kind = KindOf(instrument);
        return kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? Form.Counter
            : kind == typeof(Histogram<>) ? Form.Histogram
            : Form.Gauge;
    }

    private static Type KindOf(Instrument instrument) => instrument.GetType() is { IsGenericType: true } type ? type.GetGenericTypeDefinition() : instrument.GetType();

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Add($"{Word(key)}=\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Word(string text)
    {
        var word = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return word.Length > 0 && char.IsAsciiDigit(word[0]) ? $"_{word}" : word;
    }

    private static string Braced(string labels) => labels.Length > 0 ? $"{{{labels}}}" : "";

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString("R", CultureInfo.InvariantCulture);
}
