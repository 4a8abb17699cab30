using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>An actor as the article shows them.</summary>
/// <param name="Name">The fullest name that the article gives.</param>
/// <param name="Role">In the article's words; null where it gives none.</param>
/// <param name="Aliases">Other words of the article for the same actor.</param>
/// <param name="Mentions">In the order of the text; at least one.</param>
internal sealed record CastMember(
    string Name,
    ActorKind Kind,
    Gender Gender,
    bool IsPlural,
    string? Role,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Mention> Mentions);
