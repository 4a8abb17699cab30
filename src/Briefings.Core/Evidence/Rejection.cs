namespace Briefings.Evidence;

/// <summary>A claim, or a part of one, that the gate left out of the briefing, and why.</summary>
/// <param name="Code">The rule that failed, <c>BRF2nnn</c>.</param>
/// <param name="Kind">"summary", "actor", "statement", "motive" or "question"; "citation", "role", "alias",
/// "significance" or "basis" where the claim stays and only that part of it is left out.</param>
/// <param name="Claim">The claim in a few words, as the analyst gave it; links and invisible characters are taken out.</param>
/// <param name="Reason">One plain sentence.</param>
public sealed record Rejection(string Code, string Kind, string Claim, string Reason)
{
    /// <summary>The claim's place, from 1, in the reading's list of its kind.</summary>
    public int Number { get; init; }
}
