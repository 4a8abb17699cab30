namespace Briefings.Worker.Schedule;

internal enum StepKind
{
    /// <summary>Asks a run's sources for articles.</summary>
    Gather,

    /// <summary>Reads a run's articles until none is left to take; several at once share them.</summary>
    Read,

    /// <summary>Makes the edition of a run and stores it.</summary>
    Compose,

    /// <summary>Takes an edition to one destination.</summary>
    Deliver,
}
