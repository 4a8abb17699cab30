namespace Briefings.Evaluation;

/// <summary>One line of the table, as JSON has it.</summary>
/// <param name="Precision">Null for a share.</param>
/// <param name="Recall">Null for a share.</param>
/// <param name="Score">F1, the share, or the mean of two shares; null where precision or recall is not known.</param>
/// <param name="Unlisted">Finds beside a list that does not hold all there is.</param>
public sealed record MeasureScore(double? Precision, double? Recall, double? Score, int Unlisted);
