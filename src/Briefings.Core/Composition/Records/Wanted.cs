namespace Briefings.Composition.Records;

/// <summary>What a question asks for.</summary>
internal enum Wanted
{
    YesOrNo,
    Time,
    Number,
    Who,
    Reason,

    /// <summary>What, which, where, how: no rule can tell an answer to these.</summary>
    Other,
}
