using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>A question that one or more voices leave open.</summary>
/// <param name="Id">Its id in the ledger.</param>
/// <param name="Questions">The same question in each voice; at least one, the first is printed.</param>
public sealed record StoryQuestion(string Id, IReadOnlyList<Sourced<QuestionClaim>> Questions)
{
    public QuestionClaim Claim => Questions[0].Claim;
}
