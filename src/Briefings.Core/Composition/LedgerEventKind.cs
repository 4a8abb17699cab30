namespace Briefings.Composition;

/// <summary>What happened to a question or a position in an edition.</summary>
public enum LedgerEventKind
{
    /// <summary>A question was asked, or a position taken, for the first time.</summary>
    New,

    /// <summary>A question is open still, and an article asks it again.</summary>
    Open,

    /// <summary>A sentence answers the question.</summary>
    Answered,

    /// <summary>No article has asked the question for a number of editions.</summary>
    Dropped,

    /// <summary>The actor says it again.</summary>
    Repeated,

    /// <summary>The actor says otherwise than before.</summary>
    Changed,
}
