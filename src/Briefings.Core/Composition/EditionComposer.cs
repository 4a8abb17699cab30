using System.Globalization;
using Briefings.Composition.Contrasts;
using Briefings.Composition.Records;
using Briefings.Composition.Stories;
using Briefings.Composition.Voices;
using Briefings.Evidence;

namespace Briefings.Composition;

/// <summary>
/// Puts the briefings of one slot together. Pure: the same briefings, in any order, the same ledger and facts give the same edition.
/// Composing a slot once more over the ledger that it left behind gives the same again: what the slot wrote is taken back first.
/// </summary>
public static class EditionComposer
{
    /// <param name="before">The ledger of the schedule's editions so far; <see cref="Ledger.Empty"/> for the first.</param>
    public static (Edition Edition, Ledger After) Compose(IReadOnlyList<Briefing> briefings, Ledger before, EditionFacts facts)
    {
        var slot = facts.Slot ?? facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var earlier = before.Before(slot);
        var drafts = StoryOrder.Of(StoryFinder.Find(VoiceFinder.Find(briefings)), facts.Date);
        var keeper = new LedgerKeeper(earlier, slot, facts.Date);
        var stories = new List<Story>();
        foreach (var (draft, weight) in drafts)
            stories.Add(new Story
            {
                Number = stories.Count + 1,
                Title = draft.Title,
                Voices = draft.Voices,
                Weight = weight,
                Summary = StorySummary.Of(draft.Voices),
                Actors = draft.Actors,
                Motives = draft.Motives,
                Questions = keeper.Ask(draft),
                Statements = draft.Statements,
                Contrasts = ContrastFinder.Find(draft),
            });

        var after = keeper.Close([.. drafts.Select(entry => entry.Draft)]);
        var edition = new Edition
        {
            Facts = facts,
            Number = after.Editions[^1].Number,
            Since = earlier.Editions is [.., var last] ? last.Date : null,
            Stories = stories,
            Ledger = after,
        };
        return (edition, after);
    }
}
