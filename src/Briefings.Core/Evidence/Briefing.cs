using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>What the gate let pass of a reading: every claim with the article's own words behind it.</summary>
public sealed class Briefing
{
    internal Briefing()
    {
    }

    public required Article Article { get; init; }

    public required AnalystIdentity Analyst { get; init; }

    public required IReadOnlyList<Grounded<SummaryClaim>> Summary { get; init; }

    /// <summary>In the analyst's order of importance.</summary>
    public required IReadOnlyList<Grounded<ActorClaim>> Actors { get; init; }

    /// <summary>How often the body has each actor, in their order: names and aliases, the longest first, no place twice, as whole words; the author by each "I".</summary>
    public required IReadOnlyList<int> Mentions { get; init; }

    public required IReadOnlyList<Grounded<StatementClaim>> Statements { get; init; }

    public required IReadOnlyList<Grounded<MotiveClaim>> Motives { get; init; }

    public required IReadOnlyList<Grounded<QuestionClaim>> Questions { get; init; }

    /// <summary>What was claimed and not found.</summary>
    public required IReadOnlyList<Rejection> LeftOut { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Null where no model was asked.</summary>
    public RunRecord? Run { get; init; }
}
