using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Prompts;

namespace Briefings.Worker.Models;

/// <summary>The claims of a reading that the gate left out whole: what a repair is asked for, and all that may come back from one.</summary>
internal sealed class FailedClaims
{
    // Said twice is said; an actor listed twice is listed.
    private static readonly string[] NeedNoRepair = ["BRF2005", "BRF2034"];

    private static readonly string[] Kinds = ["summary", "actor", "statement", "motive", "question"];

    private readonly Reading reading;
    private readonly Dictionary<(string Kind, int Number), Rejection> failed;

    public FailedClaims(Reading reading, Briefing briefing)
    {
        this.reading = reading;
        failed = briefing.LeftOut
            .Where(rejection => Kinds.Contains(rejection.Kind) && !NeedNoRepair.Contains(rejection.Code))
            .DistinctBy(rejection => (rejection.Kind, rejection.Number))
            .ToDictionary(rejection => (rejection.Kind, rejection.Number));
    }

    public bool Any => failed.Count > 0;

    /// <summary>Numbers of the sentences that the failed claims cite.</summary>
    public IEnumerable<int> Sentences => Claims.Summary.SelectMany(claim => claim.Evidence)
        .Concat(Claims.Actors.SelectMany(claim => claim.Evidence))
        .Concat(Claims.Statements.Select(claim => claim.Content))
        .Concat(Claims.Motives.SelectMany(claim => claim.Evidence))
        .Concat(Claims.Questions.SelectMany(claim => claim.Evidence))
        .Select(citation => citation.Sentence);

    private Reading Claims => reading with
    {
        Summary = Of("summary", reading.Summary),
        Actors = Of("actor", reading.Actors),
        Statements = Of("statement", reading.Statements),
        Motives = Of("motive", reading.Motives),
        Questions = Of("question", reading.Questions),
    };

    public string Show() => ReplyReader.Show(Claims,
        [.. Kinds.SelectMany(kind => failed.Where(pair => pair.Key.Kind == kind).OrderBy(pair => pair.Key.Number))
            .Select(pair => pair.Value.Reason)]);

    /// <summary>The reading with each failed claim in the form that the repair gave it; one that got none stays, for the gate to list.</summary>
    public Reading Repaired(Reading repair) => reading with
    {
        Summary = Replace("summary", reading.Summary, repair.Summary, claim => claim.Text, (_, _) => true),
        Actors = Replace("actor", reading.Actors, repair.Actors, claim => claim.Name,
            (was, now) => SharesName(was, now) || was.Evidence.Intersect(now.Evidence).Any()),
        Statements = Replace("statement", reading.Statements, repair.Statements, claim => (claim.Speaker, claim.Content.Quote),
            (was, now) => was.Speaker == now.Speaker || was.Content.Quote == now.Content.Quote),
        Motives = Replace("motive", reading.Motives, repair.Motives, claim => (claim.Actor, claim.Motive),
            (was, now) => was.Actor == now.Actor || was.Motive == now.Motive),
        Questions = Replace("question", reading.Questions, repair.Questions, claim => claim.Question, (_, _) => true),
    };

    private IReadOnlyList<T> Of<T>(string kind, IReadOnlyList<T> claims) =>
        [.. claims.Where((_, index) => failed.ContainsKey((kind, index + 1)))];

    /// <summary>A claim comes back in the place of the failed one that it answers, each failed one once; anything else is not taken.</summary>
    private List<T> Replace<T, TKey>(
        string kind, IReadOnlyList<T> claims, IReadOnlyList<T> repairs, Func<T, TKey> said, Func<T, T, bool> answers)
    {
        var standing = claims.Where((_, index) => !failed.ContainsKey((kind, index + 1))).Select(said).ToHashSet();
        var open = repairs.Where(repair => !standing.Contains(said(repair))).ToList();
        var result = new List<T>(claims.Count);
        foreach (var (index, claim) in claims.Index())
        {
            var answer = failed.ContainsKey((kind, index + 1)) ? open.FindIndex(repair => answers(claim, repair)) : -1;
            result.Add(answer < 0 ? claim : open[answer]);
            if (answer >= 0)
                open.RemoveAt(answer);
        }

        return result;
    }

    private static bool SharesName(ActorClaim was, ActorClaim now) =>
        now.Aliases.Append(now.Name).Intersect(was.Aliases.Append(was.Name), StringComparer.OrdinalIgnoreCase).Any();
}
