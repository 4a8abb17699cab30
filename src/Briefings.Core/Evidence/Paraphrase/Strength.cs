namespace Briefings.Evidence.Paraphrase;

/// <summary>How firmly a verb is asserted, from the weakest to the strongest.</summary>
internal enum Strength
{
    /// <summary>It may be so, somebody means it to be, somebody alleges it.</summary>
    Open,

    /// <summary>It is to come.</summary>
    Future,

    /// <summary>It is, or was.</summary>
    Fact,
}
