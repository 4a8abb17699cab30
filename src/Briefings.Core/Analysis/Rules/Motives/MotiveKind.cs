namespace Briefings.Analysis.Rules.Motives;

/// <summary>What tells a motive, and so who can hold it.</summary>
internal enum MotiveKind
{
    /// <summary>A reason or a purpose of who acts: anybody or anything that a clause is about.</summary>
    Reason,

    /// <summary>A want, need or fear that the article gives as somebody's own: only people and their bodies have any.</summary>
    Want,

    /// <summary>What something is done or made for, by whom is not said: no listed actor holds it.</summary>
    Use,
}
