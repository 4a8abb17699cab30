using Briefings.Analysis;

namespace Briefings.Worker.Models;

/// <summary>Readings of sections as one reading of the article: actors are joined by their names, everything else is kept in the order of the text.</summary>
internal static class Merge
{
    private const int LongestSummary = 6;

    public static Reading Of(IReadOnlyList<Reading> readings)
    {
        if (readings.Count == 1)
            return readings[0];
        var actors = Actors(readings);
        var names = actors.SelectMany(actor => actor.Aliases.Append(actor.Name).Select(name => (name, actor.Name)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.name, pair => pair.Name, StringComparer.OrdinalIgnoreCase);
        return new Reading
        {
            Analyst = readings[0].Analyst,
            Summary = Summary(readings),
            Actors = actors,
            Statements =
            [
                .. readings.SelectMany(reading => reading.Statements)
                    .Select(claim => claim with { Speaker = names.GetValueOrDefault(claim.Speaker, claim.Speaker) })
                    .DistinctBy(claim => (claim.Speaker, claim.Content)),
            ],
            Motives =
            [
                .. readings.SelectMany(reading => reading.Motives)
                    .Select(claim => claim with { Actor = names.GetValueOrDefault(claim.Actor, claim.Actor) })
                    .DistinctBy(claim => (claim.Actor, claim.Motive)),
            ],
            Questions = [.. readings.SelectMany(reading => reading.Questions).DistinctBy(claim => claim.Question)],
        };
    }

    /// <summary>News tells the most important first: two sentences from the first section, then one from each other while there is room, in order.</summary>
    private static IReadOnlyList<SummaryClaim> Summary(IReadOnlyList<Reading> readings)
    {
        var others = readings.Skip(1).Where(reading => reading.Summary.Count > 0).Select(reading => reading.Summary[0]).ToList();
        var room = LongestSummary - 2;
        var spread = others.Count <= room ? others : [.. Enumerable.Range(0, room).Select(at => others[at * others.Count / room])];
        return [.. readings[0].Summary.Take(Math.Max(2, LongestSummary - spread.Count)), .. spread];
    }

    /// <summary>An actor of two sections is one actor: named longest, with all other names, ranked by how many sections name it and how early.</summary>
    private static List<ActorClaim> Actors(IReadOnlyList<Reading> readings)
    {
        var joined = new List<(ActorClaim Claim, int Sections, int Rank)>();
        foreach (var reading in readings)
        {
            foreach (var (rank, claim) in reading.Actors.Index())
            {
                var known = joined.FindIndex(other => Same(other.Claim, claim));
                if (known < 0)
                    joined.Add((claim, 1, rank));
                else
                    joined[known] = (Join(joined[known].Claim, claim), joined[known].Sections + 1, Math.Min(joined[known].Rank, rank));
            }
        }

        return [.. joined.OrderByDescending(actor => actor.Sections).ThenBy(actor => actor.Rank).Select(actor => actor.Claim)];
    }

    private static bool Same(ActorClaim one, ActorClaim other) =>
        one.Kind == other.Kind
        && (Names(one).Intersect(Names(other), StringComparer.OrdinalIgnoreCase).Any()
            || (one.Kind == ActorKind.Person && (EndsIn(one.Name, other.Name) || EndsIn(other.Name, one.Name))));

    /// <summary>"Sergei Shoigu" ends in "Shoigu".</summary>
    private static bool EndsIn(string name, string surname) => name.EndsWith(' ' + surname, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(ActorClaim actor) => actor.Aliases.Append(actor.Name);

    private static ActorClaim Join(ActorClaim one, ActorClaim other)
    {
        var name = other.Name.Length > one.Name.Length && EndsIn(other.Name, one.Name) ? other.Name : one.Name;
        return one with
        {
            Name = name,
            Role = one.Role ?? other.Role,
            Aliases = [.. Names(one).Concat(Names(other)).Where(alias => alias != name).Distinct(StringComparer.Ordinal)],
            Significance = one.Significance ?? other.Significance,
            Evidence = [.. one.Evidence.Concat(other.Evidence).Distinct()],
        };
    }
}
