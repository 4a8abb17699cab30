namespace Briefings.Worker.Models;

/// <summary>What one run of the program asks of the model analyst.</summary>
internal sealed record ReadingRequest
{
    public required TimeProvider Clock { get; init; }

    /// <summary>Holds the keys.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where warnings go.</summary>
    public required Action<Problem> Tell { get; init; }

    /// <summary>BCP 47 tag of the wording; null for the article's own.</summary>
    public string? Language { get; init; }

    /// <summary>Ask even where a finished reading is kept.</summary>
    public bool Fresh { get; init; }

    public decimal? MaxCost { get; init; }

    /// <summary>The run of a service; null where a command reads by itself.</summary>
    public SharedRun? Run { get; init; }

    /// <summary>What recordings are named for.</summary>
    public string? RecordingName { get; init; }

    public string? AnsweredBy { get; init; }
}
