namespace Briefings.Evidence.Rules;

/// <summary>What a claim's own words may not make of the source. A question asserts nothing and cannot contradict.</summary>
internal static class SupportRules
{
    public static readonly Rule<Wording>[] All =
    [
        new("BRF2062", "a claim does not say otherwise than the source", wording =>
            wording.Support is { Grade: SupportGrade.Contradicted } support ? support.Reason : null),
    ];

    /// <summary>A summary sentence stands for the story; the other wordings may speak of it from further off.</summary>
    public static readonly Rule<Wording>[] OfSummary =
    [
        new("BRF2063", "a summary sentence is in the source", wording =>
            wording.Support is { Grade: SupportGrade.NotFound } support ? support.Reason : null),
    ];
}
