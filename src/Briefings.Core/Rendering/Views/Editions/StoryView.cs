namespace Briefings.Rendering.Views.Editions;

/// <summary>One story.</summary>
public sealed record StoryView
{
    /// <summary>"story-1": the story's place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The story in one sentence; the headline where no article has a summary.</summary>
    public required string Line { get; init; }

    public required IReadOnlyList<CitationView> LineEvidence { get; init; }

    /// <summary>How many accounts there are, copies taken for one.</summary>
    public required int Voices { get; init; }

    /// <summary>Names of the outlets that tell it.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Whether the story is told in full; where not, its line is all.</summary>
    public required bool IsFull { get; init; }

    /// <summary>How often its voices contradict each other.</summary>
    public required int Contradictions { get; init; }

    /// <summary>Sentences from several articles, none repeating another.</summary>
    public required IReadOnlyList<SummaryView> Summary { get; init; }

    public required IReadOnlyList<ActorView> Actors { get; init; }

    /// <summary>What the actors say drives them, or are reported to say.</summary>
    public required IReadOnlyList<MotiveGroupView> StatedMotives { get; init; }

    /// <summary>What somebody else says drives an actor. Never print it as the actor's own statement.</summary>
    public required IReadOnlyList<MotiveGroupView> AscribedMotives { get; init; }

    /// <summary>Where two voices stand side by side: contradictions, later reports, agreements.</summary>
    public required IReadOnlyList<ContrastView> Contrasts { get; init; }

    public required IReadOnlyList<StoryQuestionView> Questions { get; init; }

    /// <summary>Every speaker before anybody speaks twice, key actors first.</summary>
    public required IReadOnlyList<StoryStatementView> Statements { get; init; }

    /// <summary>How many statements more the edition's JSON holds.</summary>
    public required int MoreStatements { get; init; }
}
