namespace Briefings.Worker.Web;

/// <summary>One set of labels: a sum, and for histograms how many fell below each bound.</summary>
internal sealed class MetricSeries(double[] bounds)
{
    public double Sum { get; private set; }

    public long Count { get; private set; }

    /// <summary>For each bound those that no smaller bound has.</summary>
    public long[] Counts { get; } = new long[bounds.Length];

    public void Record(double value, bool replaces)
    {
        Sum = replaces ? value : Sum + value;
        Count++;
        var bucket = Array.FindIndex(bounds, bound => value <= bound);
        if (bucket >= 0)
            Counts[bucket]++;
    }
}
