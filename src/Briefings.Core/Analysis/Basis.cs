namespace Briefings.Analysis;

/// <summary>On whose word a motive or a statement stands.</summary>
public enum Basis
{
    /// <summary>The actor's own words, in quotation marks.</summary>
    Quoted,

    /// <summary>The article reports what the actor said.</summary>
    Reported,

    /// <summary>
    /// Somebody else, the author included, says it of the actor: a motive, or, in a statement, a thought, want or attitude that the
    /// article gives its speaker. Printed apart, never as the actor's own statement.
    /// </summary>
    Ascribed,
}
