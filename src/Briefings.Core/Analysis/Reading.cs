namespace Briefings.Analysis;

/// <summary>What an analyst says it found in one article: unverified claims. Only the gate makes a briefing of them.</summary>
public sealed record Reading
{
    public required AnalystIdentity Analyst { get; init; }

    public IReadOnlyList<SummaryClaim> Summary { get; init; } = [];

    public IReadOnlyList<ActorClaim> Actors { get; init; } = [];

    public IReadOnlyList<StatementClaim> Statements { get; init; } = [];

    public IReadOnlyList<MotiveClaim> Motives { get; init; } = [];

    public IReadOnlyList<QuestionClaim> Questions { get; init; } = [];

    /// <summary>What the analyst could not do, in plain sentences ("The article is in German; …").</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Null where no model was asked.</summary>
    public RunRecord? Run { get; init; }
}
