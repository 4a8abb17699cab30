namespace Briefings.Analysis;

/// <summary>Why a question is open.</summary>
public enum OpenReason
{
    /// <summary>Somebody was asked, or would know, and did not say.</summary>
    Unanswered,

    /// <summary>Two sides say different things.</summary>
    Disputed,

    /// <summary>Said without confirmation: reportedly, is believed, unnamed sources.</summary>
    Unconfirmed,

    /// <summary>It has not happened yet.</summary>
    Future,
}
