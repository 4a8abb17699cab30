using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>What somebody said, as one or more voices have it.</summary>
/// <param name="Speaker">The name of a <see cref="StoryActor"/>, or the article's word for who spoke.</param>
/// <param name="Statements">The same words in each voice; at least one, the first is printed.</param>
public sealed record StoryStatement(string Speaker, IReadOnlyList<Sourced<StatementClaim>> Statements)
{
    public StatementClaim Claim => Statements[0].Claim;
}
