using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>One actor of a story, under whatever names its articles have for them.</summary>
/// <param name="Name">The fullest name that any of the articles gives.</param>
/// <param name="Aliases">Other names in the articles, <paramref name="Name"/> not among them.</param>
/// <param name="Mentions">How often the articles name the actor, all together.</param>
/// <param name="Claims">What each article says of the actor; at least one.</param>
public sealed record StoryActor(
    string Name, ActorKind Kind, string? Role, IReadOnlyList<string> Aliases, string? Significance, int Mentions, IReadOnlyList<Sourced<ActorClaim>> Claims);
