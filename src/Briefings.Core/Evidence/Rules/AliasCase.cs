namespace Briefings.Evidence.Rules;

/// <summary>One alias before the gate.</summary>
internal sealed record AliasCase(string Alias, string Actor, Source Source);
