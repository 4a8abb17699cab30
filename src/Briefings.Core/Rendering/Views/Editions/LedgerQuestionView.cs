namespace Briefings.Rendering.Views.Editions;

/// <summary>A question of the ledger.</summary>
public sealed record LedgerQuestionView
{
    /// <summary>"q-2026-11-23-3": the question's place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>"Q-2026-11-23-3"</summary>
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>The reason why it is, or was, open, as a plain sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The title of the story in which it was first asked.</summary>
    public required string Story { get; init; }

    /// <summary>The day on which it was first asked, such as "21 November 2026".</summary>
    public required string Since { get; init; }

    /// <summary>Whether this edition asks it for the first time.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Whether an article of this edition asks it.</summary>
    public required bool IsAskedToday { get; init; }

    /// <summary>The words in which an article asked it last.</summary>
    public required WordsView Asked { get; init; }

    /// <summary>The words that answer it; nothing while it is open.</summary>
    public WordsView? Answer { get; init; }
}
