namespace Briefings.Evaluation;

/// <summary>What an evaluation took. It differs from run to run and is never compared.</summary>
/// <param name="Characters">UTF-16 code units read.</param>
/// <param name="Milliseconds">All articles: reading and gate.</param>
/// <param name="Median">Milliseconds an article.</param>
/// <param name="Slowest">Milliseconds of the slowest twentieth's fastest article (95th percentile).</param>
/// <param name="Cost">In the configured currency; null where it is not known.</param>
public sealed record Effort(long Characters, double Milliseconds, double Median, double Slowest, decimal? Cost)
{
    public static Effort Of(IReadOnlyList<(int Characters, TimeSpan Time)> readings, decimal? cost)
    {
        double[] times = [.. readings.Select(reading => reading.Time.TotalMilliseconds).Order()];
        return new Effort(readings.Sum(reading => (long)reading.Characters), Rounded(times.Sum()), Rounded(At(0.5)), Rounded(At(0.95)), cost);

        double At(double share) => times.Length == 0 ? 0 : times[Math.Max(0, (int)Math.Ceiling(share * times.Length) - 1)];
    }

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 2);
}
