namespace Briefings.Rendering.Views.Editions;

/// <summary>One thing that is otherwise than in the edition before.</summary>
public sealed record ChangeView
{
    /// <summary>"Answered", "Changed" (a position), "New" (a question), "Dropped" (a question).</summary>
    public required string Kind { get; init; }

    /// <summary>The question, or the name of the actor whose position changed.</summary>
    public required string Text { get; init; }

    /// <summary>Where the ledger's section has it.</summary>
    public required string Anchor { get; init; }
}
