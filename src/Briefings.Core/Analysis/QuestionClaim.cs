namespace Briefings.Analysis;

/// <summary>What the article leaves open, as a question a person would ask.</summary>
public sealed record QuestionClaim(string Question, OpenReason Reason, IReadOnlyList<Citation> Evidence);
