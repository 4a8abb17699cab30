using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Briefings.Worker;

/// <summary>
/// What the service counts of runs and deliveries, and the names that it is counted under. All meters of the program are named
/// <c>Briefings</c> or begin so: <c>/metrics</c> shows them all, and so does any collector.
/// </summary>
internal static class ServiceInstruments
{
    private static readonly Counter<long> Runs = Instruments.Meter.CreateCounter<long>("briefings.runs", "{run}", "Runs that ended, by schedule and outcome.");

    private static readonly Histogram<double> RunDuration = Instruments.Meter.CreateHistogram(
        "briefings.run.duration", "s", "How long runs took from their slot's start to their last delivery.", tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600] });

    private static readonly Counter<long> Deliveries = Instruments.Meter.CreateCounter<long>("briefings.deliveries", "{delivery}", "Attempts to deliver that ended, by kind of channel and outcome.");

    /// <param name="outcome">A word of the run's states, such as <c>done</c> or <c>failed</c>.</param>
    public static void RunEnded(string schedule, string outcome, TimeSpan duration)
    {
        var tags = new TagList { { "schedule", schedule }, { "outcome", outcome } };
        Runs.Add(1, tags);
        RunDuration.Record(duration.TotalSeconds, tags);
    }

    /// <param name="kind">The channel's.</param>
    /// <param name="outcome"><c>sent</c>, <c>refused</c>, <c>failed</c> or <c>in_doubt</c>.</param>
    public static void DeliveryEnded(string kind, string outcome) =>
        Deliveries.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", outcome));
}
