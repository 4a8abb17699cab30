using Briefings.Analysis;
using Briefings.Composition.Contrasts;
using Briefings.Composition.Stories;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>What actors say, held against what they said before: said again, said otherwise, or for the first time.</summary>
internal sealed class PositionKeeper
{
    private const double SamePoint = 0.5;
    private const double SameWords = 0.7;
    private const int EachActor = 3;
    private const int EachStory = 8;
    private const int ForgottenAfter = 60;

    private readonly string slot;
    private readonly DateOnly date;
    private readonly List<LedgerPosition> positions;
    private readonly Dictionary<string, List<int>> byActor = new(StringComparer.OrdinalIgnoreCase);

    private PositionKeeper(Ledger earlier, string slot, DateOnly date)
    {
        (this.slot, this.date) = (slot, date);
        var forgotten = earlier.Editions.Count > ForgottenAfter ? earlier.Editions[^ForgottenAfter].Slot : "";
        positions = [.. earlier.Positions.Where(position => string.CompareOrdinal(position.Events[^1].Slot, forgotten) >= 0)];
        foreach (var (at, position) in positions.Index())
            PlacesOf(position.Actor).Add(at);
    }

    public static IReadOnlyList<LedgerPosition> Keep(Ledger earlier, IReadOnlyList<StoryDraft> stories, string slot, DateOnly date)
    {
        var keeper = new PositionKeeper(earlier, slot, date);
        var namesakes = new Namesakes(stories.SelectMany(story => story.Actors).Select(actor => (actor.Name, actor.Aliases)));
        foreach (var (actor, statement) in stories.SelectMany(Taken))
            keeper.Take(actor.Name, [actor.Name, .. namesakes.OwnAliasesOf(actor.Name, actor.Aliases)], statement);
        return keeper.positions;
    }

    /// <param name="names">All under which the actor may stand in the ledger.</param>
    private void Take(string actor, IReadOnlyList<string> names, Sourced<StatementClaim> statement)
    {
        var words = LedgerKeeper.WordsOf(statement.Voice.Article, statement.Evidence[0]);
        var said = Passage.Of(words.Text, statement.Voice.Article.Language);
        var (at, before, likeness) = names.SelectMany(PlacesOf)
            .Select(at => (at, Before: Passage.Of(positions[at].Events[^1].Words!.Text, "en")))
            .Select(entry => (entry.at, entry.Before, Likeness: Likeness.Of(entry.Before, said)))
            .OrderByDescending(entry => entry.Likeness).ThenBy(entry => entry.at)
            .FirstOrDefault((-1, said, 0));
        var kind = likeness >= SamePoint && IsOtherwise(before, said) ? LedgerEventKind.Changed : likeness >= SameWords ? LedgerEventKind.Repeated : LedgerEventKind.New;
        if (kind == LedgerEventKind.New)
        {
            PlacesOf(actor).Add(positions.Count);
            positions.Add(new LedgerPosition(actor, [new LedgerEvent(slot, date, kind, words)]));
        }
        else if (positions[at].Events[^1].Slot != slot)
            positions[at] = positions[at] with { Events = [.. positions[at].Events, new LedgerEvent(slot, date, kind, words)] };
    }

    /// <summary>The same verb denied and not denied, a verb and its contrary, or another number of the same.</summary>
    private static bool IsOtherwise(Passage before, Passage now)
    {
        var (then, today) = (Predicate.In(before).ToList(), Predicate.In(now).ToList());
        return then.Exists(mine => today.Exists(theirs =>
                mine.Verb.Stem == theirs.Verb.Stem && mine.IsDenied != theirs.IsDenied
                || Lexicon.ContrariesOf(mine.Verb.Stem).ContainsKey(theirs.Verb.Stem) && mine.IsDenied == theirs.IsDenied))
            || Figures(before).Exists(mine => Figures(now).Exists(theirs => mine.Head == theirs.Head && mine.Value != theirs.Value && !now.HasStem(mine.Value) && !before.HasStem(theirs.Value)));
    }

    private static List<(string Head, string Value)> Figures(Passage passage) =>
    [
        .. passage.Terms.Index()
            .Where(entry => entry.Item.Number is { IsPronounLike: false, IsYear: false, IsVague: false } && Bounds.Of(passage, entry.Index) is null)
            .Select(entry => (passage.Terms.ElementAtOrDefault(entry.Index + 1) is { IsContent: true, FollowsGap: false } head ? head.Stem : entry.Item.Number!.Unit ?? "", entry.Item.Stem)),
    ];

    /// <summary>What key actors say in clauses of their own; of a speaker's many statements the first.</summary>
    private static IEnumerable<(StoryActor Actor, Sourced<StatementClaim> Statement)> Taken(StoryDraft story)
    {
        var known = story.Actors.DistinctBy(actor => actor.Name, StringComparer.Ordinal).ToDictionary(actor => actor.Name, StringComparer.Ordinal);
        return story.Statements
            .Where(statement => statement.Claim.Basis != Basis.Ascribed && known.ContainsKey(statement.Speaker) && IsClause(statement.Statements[0]))
            .GroupBy(statement => statement.Speaker)
            .SelectMany(speaker => speaker.Take(EachActor))
            .Take(EachStory)
            .Select(statement => (known[statement.Speaker], statement.Statements[0]));
    }

    /// <summary>"Ruled out higher fares" has "higher fares" for what was said, and the denial in its cue: such a piece is no position.</summary>
    private static bool IsClause(Sourced<StatementClaim> statement)
    {
        var passage = Passage.Of(statement.Evidence[0].Text, statement.Voice.Article.Language);
        return passage.Terms.Any(term => Lexicon.Being.Contains(term.Text)) || Predicate.In(passage).Any(predicate => predicate.Strength is not null);
    }

    private List<int> PlacesOf(string actor) => byActor.TryGetValue(actor, out var places) ? places : byActor[actor] = [];
}
