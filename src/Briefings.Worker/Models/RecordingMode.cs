namespace Briefings.Worker.Models;

internal enum RecordingMode
{
    /// <summary>Models are asked.</summary>
    Off,

    /// <summary>Models are asked, and what they say is written down.</summary>
    Record,

    /// <summary>No model is asked: what was written down is said again.</summary>
    Replay,
}
