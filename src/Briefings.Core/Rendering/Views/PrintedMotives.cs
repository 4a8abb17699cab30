using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Evidence.Speech;

namespace Briefings.Rendering.Views;

/// <summary>Chooses the motives that a page holds: every one of a listed actor, and a few lines of what the article says of others.</summary>
internal static class PrintedMotives
{
    // Beside the actors' motives these are a note: they must not drown them, and where the actors have enough a page needs none.
    private const int MostOthers = 4;
    private const int Enough = 8;

    /// <summary>The motives of the briefing's actors, in the actors' order.</summary>
    public static IEnumerable<Grounded<MotiveClaim>> OfActors(Briefing briefing)
    {
        var rank = briefing.Actors.Select((actor, index) => (actor.Claim.Name, index)).DistinctBy(actor => actor.Name)
            .ToDictionary(actor => actor.Name, actor => actor.index, StringComparer.Ordinal);
        return briefing.Motives.Where(motive => rank.ContainsKey(motive.Claim.Actor)).OrderBy(motive => rank[motive.Claim.Actor]);
    }

    /// <summary>A few of the others, in the analyst's order: those of "the committee" and "we", and not of a "they" that nobody names.</summary>
    public static IEnumerable<Grounded<MotiveClaim>> OfOthers(Briefing briefing)
    {
        var names = briefing.Actors.Select(actor => actor.Claim.Name).ToHashSet(StringComparer.Ordinal);
        var room = Math.Clamp(Enough - briefing.Motives.Count(motive => names.Contains(motive.Claim.Actor)), 0, MostOthers);
        return briefing.Motives
            .Where(motive => !names.Contains(motive.Claim.Actor) && (!Pronouns.Has(motive.Claim.Actor) || motive.Claim.Actor is "I" or "we" or "We"))
            .Take(room);
    }
}
