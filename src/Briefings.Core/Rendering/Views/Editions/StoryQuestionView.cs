namespace Briefings.Rendering.Views.Editions;

/// <summary>One open question of a story.</summary>
public sealed record StoryQuestionView
{
    /// <summary>"story-1-question-1": the question's place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its id in the ledger, "Q-2026-11-23-3".</summary>
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>"Unanswered", "Disputed", "Unconfirmed" or "Future".</summary>
    public required string Reason { get; init; }

    /// <summary>The reason as a plain sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it is asked for the first time.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The day on which it was first asked, such as "21 November 2026".</summary>
    public required string Since { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
