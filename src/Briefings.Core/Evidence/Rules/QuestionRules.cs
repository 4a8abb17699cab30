using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>What holds for an open question.</summary>
internal static class QuestionRules
{
    public static readonly Rule<QuestionClaim>[] All =
    [
        new("BRF2060", "a question asks", claim => IsQuestion(claim.Question) ? null : "It does not end as a question."),
        new("BRF2061", "a reason is known", claim => Enum.IsDefined(claim.Reason) ? null : $"There is no reason {(int)claim.Reason}."),
    ];

    // Question marks of Latin and Cyrillic, Chinese and Japanese, Arabic, Greek and Armenian.
    private static bool IsQuestion(string text) =>
        text.TrimEnd('"', '”', '»', '’', ')') is [_, .., '?' or '？' or '؟' or '\u037E'] || text.Contains('\u055E');
}
