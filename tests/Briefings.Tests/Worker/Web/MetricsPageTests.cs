using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Briefings.Tests.Support;
using Briefings.Worker;
using Briefings.Worker.Web;

namespace Briefings.Tests.Worker.Web;

public sealed partial class MetricsPageTests
{
    [Fact]
    public void Every_kind_of_instrument_is_written_as_Prometheus_reads_it()
    {
        using var page = new MetricsPage();
        using var meter = new Meter("Briefings.Tests");
        var calls = meter.CreateCounter<long>("test.calls", "{call}", "Calls,\nby model.");
        var cost = meter.CreateCounter<decimal>("test.cost", "USD");
        var time = meter.CreateHistogram("test.call.duration", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 10] });
        var waiting = meter.CreateUpDownCounter<int>("test.waiting");
        var level = meter.CreateGauge<double>("test.level", "1");
        meter.CreateObservableCounter("test.bytes", () => 12L, "By");
        meter.CreateObservableGauge("test.age", () => new Measurement<float>(1.5f, new KeyValuePair<string, object?>("of", "sweep")), "ms");

        calls.Add(2, new("model", "a \"quoted\"\\\nname"), new("a.outcome", "ok"));
        calls.Add(1, new("a.outcome", "ok"), new("model", "a \"quoted\"\\\nname"));
        cost.Add(0.1m);
        cost.Add(0.2m);
        foreach (var seconds in new[] { 0.25, 0.5, 2, 100 })
            time.Record(seconds, new KeyValuePair<string, object?>("model", "b"));
        waiting.Add(3);
        waiting.Add(-1);
        level.Record(7);
        level.Record(double.PositiveInfinity);
        page.Write();

        Verifier.Verify(Ours(page.Write(), "test_"));
    }

    [Fact]
    public void What_the_service_counts_has_these_names()
    {
        using var page = new MetricsPage();

        ServiceInstruments.RunEnded("morning", "counted-here", TimeSpan.FromSeconds(42));
        ServiceInstruments.DeliveryEnded("email", "counted-here");

        // Other tests of the process may count too, with outcomes of their own.
        Verifier.Verify(string.Join('\n', page.Write().Split('\n').Where(line => line.Contains("counted-here", StringComparison.Ordinal))));
    }

    [Fact]
    public void Meters_of_others_are_left_out_and_those_of_the_runtime_are_in()
    {
        using var page = new MetricsPage();
        using var meter = new Meter("Somebody.Else");
        meter.CreateCounter<int>("else.calls").Add(1);

        var text = page.Write();

        Assert.DoesNotContain("else_calls", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_process_memory_working_set_bytes gauge", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_has_the_form_of_the_format()
    {
        using var page = new MetricsPage();
        ServiceInstruments.RunEnded("a\"b\\c\nd é", "failed", TimeSpan.Zero);

        Assert.All(page.Write().Split('\n')[..^1], line => Assert.Matches(Line(), line));
    }

    [Fact]
    public void Labels_without_end_are_counted_together_after_a_thousand()
    {
        using var page = new MetricsPage();
        using var meter = new Meter("Briefings.Endless");
        var counter = meter.CreateCounter<int>("endless.calls");
        for (var n = 0; n < 1500; n++)
            counter.Add(1, new KeyValuePair<string, object?>("n", n));

        var lines = Ours(page.Write(), "endless_").Split('\n');

        Assert.Contains("endless_calls_total{otel_metric_overflow=\"true\"} 500", lines);
        Assert.Equal(1001, lines.Count(line => line.StartsWith("endless_calls_total{", StringComparison.Ordinal)));
    }

    private static string Ours(string page, string prefix) => string.Join('\n', page.Split('\n')
        .Where(line => line.Replace("# HELP ", "", StringComparison.Ordinal).Replace("# TYPE ", "", StringComparison.Ordinal).StartsWith(prefix, StringComparison.Ordinal)));

    [GeneratedRegex("""^(# HELP [a-z_]+ .*|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z_]+="(\\[\\"n]|[^"\\])*"(,[a-z_]+="(\\[\\"n]|[^"\\])*")*\})? ([+-]Inf|NaN|-?[0-9.]+(E[+-]?[0-9]+)?))$""")]
    private static partial Regex Line();
}
