namespace Briefings.Evaluation;

/// <summary>What a tally's two fractions make together.</summary>
public enum MeasureKind
{
    /// <summary>Precision and recall; the score is F1, their harmonic mean.</summary>
    Finds,

    /// <summary>One fraction; the score is its value.</summary>
    Share,

    /// <summary>Two fractions of equal weight; the score is their mean (balanced accuracy).</summary>
    Balanced,
}
