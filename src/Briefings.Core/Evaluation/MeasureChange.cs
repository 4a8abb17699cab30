namespace Briefings.Evaluation;

/// <summary>How one measure changed between two runs over the same articles.</summary>
/// <param name="Low">Lower end of the interval in which the change lies in 95 of 100 draws of as many articles; null where too few articles were scored to tell.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Worse">Articles whose own score fell, by id.</param>
public sealed record MeasureChange(Measure Measure, double Before, double After, double? Low, double? High, IReadOnlyList<string> Worse)
{
    private const double Same = 1e-6;

    public double Difference => After - Before;

    public bool Fell => Difference < -Same;

    public bool Rose => Difference > Same;

    /// <summary>Whether the whole interval lies on one side of no change.</summary>
    public bool IsMoreThanNoise => Low > 0 || High < 0;
}
