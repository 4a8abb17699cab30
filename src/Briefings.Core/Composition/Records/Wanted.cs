namespace Briefings.Composition.Records;

/// <summary>What a question asks for.</summary>
internal enum Wanted
{
    YesOrNo,
    Time,
    Number,
    Duration,
    Place,
    Reason,

    /// <summary>Who did it.</summary>
    Who,

    /// <summary>What did it, or caused it.</summary>
    What,

    /// <summary>Which, and how: no rule can tell an answer to these.</summary>
    Other,
}
