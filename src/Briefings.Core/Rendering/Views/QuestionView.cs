namespace Briefings.Rendering.Views;

/// <summary>One open question.</summary>
public sealed record QuestionView
{
    /// <summary>"question-1": the question's place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required string Question { get; init; }

    /// <summary>"Unanswered", "Disputed", "Unconfirmed" or "Future".</summary>
    public required string Reason { get; init; }

    /// <summary>The reason as a plain sentence.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
