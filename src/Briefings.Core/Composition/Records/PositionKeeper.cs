using Briefings.Analysis;
using Briefings.Composition.Stories;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>What actors say, held against what they said before.</summary>
internal static class PositionKeeper
{
    private const double SamePoint = 0.5;
    private const int EachActor = 3;
    private const int EachStory = 8;

    public static IReadOnlyList<LedgerPosition> Keep(IReadOnlyList<LedgerPosition> earlier, IEnumerable<StoryDraft> stories, string slot, DateOnly date)
    {
        var positions = earlier.ToList();
        foreach (var (actor, statement) in stories.SelectMany(Taken))
        {
            var words = LedgerKeeper.WordsOf(statement.Voice.Article, statement.Evidence[0]);
            var passage = Passage.Of(words.Text, statement.Voice.Article.Language);
            var at = positions.FindIndex(known => known.Actor == actor && Likeness.Of(Passage.Of(known.Events[^1].Words!.Text, "en"), passage) >= SamePoint);
            if (at < 0)
                positions.Add(new LedgerPosition(actor, [new LedgerEvent(slot, date, LedgerEventKind.New, words)]));
            else if (positions[at].Events[^1].Slot != slot)
                positions[at] = positions[at] with { Events = [.. positions[at].Events, new LedgerEvent(slot, date, LedgerEventKind.Repeated, words)] };
        }

        return positions;
    }

    private static IEnumerable<(string Actor, Sourced<StatementClaim> Statement)> Taken(StoryDraft story)
    {
        var known = story.Actors.Select(actor => actor.Name).ToHashSet(StringComparer.Ordinal);
        return story.Statements
            .Where(statement => statement.Claim.Basis != Basis.Ascribed && known.Contains(statement.Speaker))
            .GroupBy(statement => statement.Speaker)
            .SelectMany(speaker => speaker.Take(EachActor))
            .Take(EachStory)
            .Select(statement => (statement.Speaker, statement.Statements[0]));
    }
}
