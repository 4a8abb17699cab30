namespace Briefings.Evidence.Rules;

/// <summary>One rule of the gate.</summary>
/// <param name="Code"><c>BRF2nnn</c>.</param>
/// <param name="Name">What the rule asks of a claim.</param>
/// <param name="Breach">One plain sentence where the case breaks the rule, null where it keeps it.</param>
internal sealed record Rule<TCase>(string Code, string Name, Func<TCase, string?> Breach);
