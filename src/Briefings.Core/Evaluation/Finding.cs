namespace Briefings.Evaluation;

/// <summary>Why a score is what it is: one thing that was missed, or found wrongly.</summary>
/// <param name="Measure">Name of the measure it counts in.</param>
/// <param name="Listed">What the gold has; null for a find beside it.</param>
/// <param name="Found">What the analyst has; null for a miss.</param>
/// <param name="Sentence">Number of the article's sentence; null where the gold names no place.</param>
public sealed record Finding(FindingKind Kind, string Measure, string? Listed, string? Found, int? Sentence)
{
    public override string ToString() => Kind switch
    {
        FindingKind.Missed => $"missed: {Listed}",
        FindingKind.False => $"false: {Found}",
        FindingKind.Unlisted => $"unlisted: {Found}",
        _ => $"wrong: {Found} (listed: {Listed})",
    };
}
