using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>One event as all the voices that tell of it tell it.</summary>
public sealed record Story
{
    /// <summary>1 for the weightiest story of the edition.</summary>
    public required int Number { get; init; }

    /// <summary>The headline of the voice that has most in common with the others.</summary>
    public required string Title { get; init; }

    /// <summary>The voice in the middle of the story first, then by date, the newest first.</summary>
    public required IReadOnlyList<Voice> Voices { get; init; }

    /// <summary>Voices, how new they are and how much they say, in one figure; it decides the order of stories and nothing else.</summary>
    public required double Weight { get; init; }

    /// <summary>Sentences from several articles, none saying what another has said.</summary>
    public required IReadOnlyList<Sourced<SummaryClaim>> Summary { get; init; }

    /// <summary>In the order of importance.</summary>
    public required IReadOnlyList<StoryActor> Actors { get; init; }

    /// <summary>Motives by the name of the story's actor, stated and ascribed ones.</summary>
    public required IReadOnlyList<StoryMotive> Motives { get; init; }

    public required IReadOnlyList<StoryQuestion> Questions { get; init; }

    public required IReadOnlyList<StoryStatement> Statements { get; init; }

    /// <summary>Where voices agree or contradict each other, contradictions first.</summary>
    public required IReadOnlyList<Contrast> Contrasts { get; init; }
}
