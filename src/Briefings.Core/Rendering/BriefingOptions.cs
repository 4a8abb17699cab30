namespace Briefings.Rendering;

/// <summary>What the person who asks for a briefing decides about it.</summary>
/// <param name="Date">The briefing's date.</param>
/// <param name="Program">Name and version, for the colophon.</param>
/// <param name="Annex">Whether the evidence is printed in full.</param>
/// <param name="Marking">How it may be passed on; null for no marking.</param>
public sealed record BriefingOptions(DateOnly Date, string Program, bool Annex = true, string? Marking = null);
