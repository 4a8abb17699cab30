namespace Briefings.Rendering;

/// <summary>What the person who asks for an edition decides about its pages.</summary>
/// <param name="Annex">Whether the evidence is printed in full.</param>
public sealed record EditionOptions(bool Annex = true);
