namespace Briefings.Analysis;

/// <summary>Somebody who acts in the story, in the order of importance in which the reading lists them.</summary>
/// <param name="Name">The fullest name that the article gives.</param>
/// <param name="Role">"Russian Defense Minister", in the article's words; null where it gives none.</param>
/// <param name="Aliases">Other words of the article for the same actor, <paramref name="Name"/> not among them.</param>
/// <param name="Significance">Why they matter in this story, one short sentence or clause; null where the reading cannot say.</param>
public sealed record ActorClaim(
    string Name, ActorKind Kind, string? Role, IReadOnlyList<string> Aliases, string? Significance, IReadOnlyList<Citation> Evidence);
