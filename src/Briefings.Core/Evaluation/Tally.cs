namespace Briefings.Evaluation;

/// <summary>
/// Two fractions that add up over articles. For finds against a list: how many finds are right (<paramref name="Right"/> of
/// <paramref name="Finds"/>: precision) and how many of the listed were found (<paramref name="Matched"/> of <paramref name="Listed"/>:
/// recall). A measure that is one share uses the second fraction alone.
/// </summary>
public readonly record struct Tally(double Right, double Finds, double Matched, double Listed)
{
    /// <summary>Null where there is nothing to be right about.</summary>
    public double? First => Finds == 0 ? null : Right / Finds;

    /// <summary>Null where there is nothing to find.</summary>
    public double? Second => Listed == 0 ? null : Matched / Listed;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Right + other.Right, one.Finds + other.Finds, one.Matched + other.Matched, one.Listed + other.Listed);

    public static Tally Share(double matched, double listed) => new(0, 0, matched, listed);

    /// <summary>A value that is averaged over articles.</summary>
    public static Tally Mean(double value) => Share(Math.Round(value, 6), 1);
}
