namespace Briefings.Worker.Storage;

internal enum SaveOutcome
{
    Saved,

    /// <summary>The run is not being composed: its edition is stored already, or the run has ended.</summary>
    NotComposing,

    /// <summary>Another edition of the schedule was saved since the ledger was read: compose again from the latest one.</summary>
    LedgerMoved,
}
