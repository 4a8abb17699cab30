namespace Briefings.Composition;

/// <summary>How two voices stand to each other on one point.</summary>
public enum ContrastKind
{
    /// <summary>They cannot both be right.</summary>
    Contradiction,

    /// <summary>They differ, and the other one is of a later day: it may know more.</summary>
    LaterReport,

    /// <summary>They say the same.</summary>
    Agreement,
}
