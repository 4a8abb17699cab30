namespace Briefings.Composition;

/// <summary>The briefings of one slot, put together: stories, and what changed since the edition before.</summary>
public sealed record Edition
{
    public required EditionFacts Facts { get; init; }

    /// <summary>1 for the first edition of the schedule.</summary>
    public required int Number { get; init; }

    /// <summary>The date of the edition before; null for the first.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The weightiest first.</summary>
    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>The ledger after this edition; its events of this slot are what changed.</summary>
    public required Ledger Ledger { get; init; }

    public string Slot => Ledger.Editions[^1].Slot;

    public IEnumerable<Voice> Voices => Stories.SelectMany(story => story.Voices);
}
