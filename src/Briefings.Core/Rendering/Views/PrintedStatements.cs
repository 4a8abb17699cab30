using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Rendering.Views;

/// <summary>Chooses the statements that a page holds, each basis by itself: every speaker before anybody speaks twice, key actors first.</summary>
internal static class PrintedStatements
{
    // A reader of one article reads a page of statements, not three.
    private const int MostQuoted = 12;
    private const int MostReported = 9;
    private const int MostAscribed = 4;

    public static IReadOnlyList<Grounded<StatementClaim>> Of(Briefing briefing)
    {
        var rank = briefing.Actors.Select((actor, index) => (actor.Claim.Name, index)).DistinctBy(actor => actor.Name)
            .ToDictionary(actor => actor.Name, actor => actor.index, StringComparer.Ordinal);
        return [.. briefing.Statements
            .GroupBy(statement => statement.Claim.Basis)
            .OrderBy(group => group.Key)
            .SelectMany(group => Chosen([.. group], rank, Most(group.Key)))];
    }

    private static IEnumerable<Grounded<StatementClaim>> Chosen(
        IReadOnlyList<Grounded<StatementClaim>> statements, Dictionary<string, int> rank, int most) =>
        statements
            .GroupBy(statement => statement.Claim.Speaker, StringComparer.Ordinal)
            .SelectMany(speaker => speaker.Select((statement, round) => (statement, round, rank: rank.GetValueOrDefault(speaker.Key, int.MaxValue))))
            .OrderBy(entry => entry.round).ThenBy(entry => entry.rank)
            .Take(most)
            .Select(entry => entry.statement)
            .OrderBy(statement => statement.Evidence[0].Start);

    private static int Most(Basis basis) => basis switch
    {
        Basis.Quoted => MostQuoted,
        Basis.Reported => MostReported,
        _ => MostAscribed,
    };
}
