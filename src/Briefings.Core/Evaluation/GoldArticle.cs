using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>
/// One article and what a careful person takes from it: what an analyst is scored against. A list that is null was not
/// annotated and is not scored; an empty one says that there is nothing to find. Made by <see cref="GoldLine"/> and <see cref="SeedFolder"/>.
/// </summary>
public sealed class GoldArticle
{
    internal GoldArticle()
    {
    }

    public required string Id { get; init; }

    public required Article Article { get; init; }

    /// <summary>Any word that all articles on one event share, and no other; null where nobody said.</summary>
    public string? Story { get; init; }

    /// <summary>Whether the lists hold all there is, so that a find beside them is a fault and not merely unlisted.</summary>
    internal bool Complete { get; init; }

    internal IReadOnlyList<GoldActor>? Actors { get; init; }

    internal IReadOnlyList<string> NotActors { get; init; } = [];

    internal IReadOnlyList<GoldStatement>? Statements { get; init; }

    internal IReadOnlyList<GoldMotive>? Motives { get; init; }

    internal IReadOnlyList<GoldQuestion>? Questions { get; init; }

    internal IReadOnlyList<GoldSupport>? Support { get; init; }
}

/// <param name="Mentions">Other words of the article for the actor, which are no fault as an alias.</param>
/// <param name="Salience">0 and up, the more the more important; what is gained by naming the actor early.</param>
/// <param name="Optional">May be named or left out without fault.</param>
internal sealed record GoldActor(
    string Name, ActorKind? Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Mentions, double Salience, bool Optional);

/// <param name="Speaker">The article's words on the spot; null where there are none.</param>
/// <param name="Actor">The listed actor who speaks, where the annotation resolves it.</param>
internal sealed record GoldStatement(string? Speaker, GoldActor? Actor, string? Cue, Basis? Basis, string? Kind, IReadOnlyList<Place> Places);

internal sealed record GoldMotive(string? Actor, Basis? Basis, string? AscribedBy, string? Kind, IReadOnlyList<Place> Places);

internal sealed record GoldQuestion(OpenReason? Reason, string? About, IReadOnlyList<Place> Places);

/// <summary>A sentence about the article, and whether the article supports it.</summary>
internal sealed record GoldSupport(string Text, bool Supported);
