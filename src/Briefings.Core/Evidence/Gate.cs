#pragma warning disable RS0030 // The list of banned symbols keeps everybody else from the constructors of grounded claims and briefings.
using System.Runtime.CompilerServices;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence.Rules;

namespace Briefings.Evidence;

/// <summary>
/// The law of the house: only the gate can make a grounded claim. It finds every quote of a reading in the article, puts every claim
/// through the rules, and lists what it leaves out. It never throws on what a reading says.
/// </summary>
public static class Gate
{
    private static readonly ConditionalWeakTable<Article, Findings> Last = [];

    /// <remarks>
    /// What was found last is kept as long as its article: who gives the same claims again, as one who asks whether any wants repair and
    /// then none was, has them examined once.
    /// </remarks>
    public static Briefing Check(Article article, Reading reading)
    {
        if (!Last.TryGetValue(article, out var findings) || !findings.AreOf(reading))
            Last.AddOrUpdate(article, findings = Examine(article, reading));
        return new Briefing
        {
            Article = article,
            Analyst = reading.Analyst,
            Summary = findings.Summary,
            Actors = findings.Actors,
            Mentions = findings.Mentions,
            Statements = findings.Statements,
            Motives = findings.Motives,
            Questions = findings.Questions,
            LeftOut = findings.LeftOut,
            Notes = Given.Notes(reading),
            Run = reading.Run,
        };
    }

    /// <summary>A sentence of the body of a briefed article.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The article has no such sentence, or it is furniture.</exception>
    public static Excerpt Excerpt(Briefing briefing, int sentence)
    {
        var article = briefing.Article;
        if (sentence < 1 || sentence > article.Sentences.Count || !article.Sentences[sentence - 1].IsBody)
            throw new ArgumentOutOfRangeException(nameof(sentence), sentence, "No sentence of the article's body has this number.");
        var found = article.Sentences[sentence - 1];
        return new Excerpt(briefing, new Quote(sentence, found.Start, found.End, article.TextOf(found)));
    }

    private static Findings Examine(Article article, Reading reading)
    {
        using var span = Instruments.Source.StartActivity("gate");
        var given = Given.Whole(reading);
        var examiner = new Examiner(article);
        var leftOut = new List<Rejection>();

        var summary = Admit("summary", given.Summary, examiner.Summary, claim => claim.Text, leftOut);
        var actors = AdmitActors(given.Actors, examiner, leftOut, out var cast);
        var statements = Admit("statement", given.Statements, claim => examiner.Statement(claim, cast),
            claim => $"{claim.Speaker}: {claim.Content.Quote}", leftOut);
        var motives = Admit("motive", given.Motives, claim => examiner.Motive(claim, cast, statements),
            claim => $"{claim.Actor}: {claim.Motive}", leftOut);
        var questions = Admit("question", given.Questions, examiner.Question, claim => claim.Question, leftOut);
        return new Findings(reading, summary, actors, cast.Mentions, statements, motives, questions, [.. leftOut]);
    }

    private static IReadOnlyList<Grounded<ActorClaim>> AdmitActors(
        IReadOnlyList<ActorClaim> claims, Examiner examiner, List<Rejection> leftOut, out Cast cast)
    {
        var actors = new List<Grounded<ActorClaim>>();
        var admitted = new AdmittedActors();
        var otherNames = new Dictionary<string, ActorClaim>(StringComparer.Ordinal);
        foreach (var (index, claim) in claims.Index())
        {
            var verdict = examiner.Actor(claim, admitted);
            leftOut.AddRange(verdict.LeftOut.Select(rejection => rejection with { Number = index + 1 }));
            if (verdict.Claim is { } stands)
            {
                actors.Add(Ground(stands, verdict.Evidence));
                admitted.Add(new ActorNames(stands));
            }
            // What is claimed of a second listing is claimed of the first.
            else if (examiner.Twin(claim, admitted) is { } twin)
                otherNames.TryAdd(claim.Name, twin);
        }

        cast = examiner.Cast(admitted.All, otherNames);
        return [.. actors];
    }

    private static IReadOnlyList<Grounded<T>> Admit<T>(
        string kind, IReadOnlyList<T> claims, Func<T, Verdict<T>> examine, Func<T, string> text, List<Rejection> leftOut)
        where T : class
    {
        var grounded = new List<Grounded<T>>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, claim) in claims.Index())
        {
            var verdict = examine(claim);
            leftOut.AddRange(verdict.LeftOut.Select(rejection => rejection with { Number = index + 1 }));
            if (verdict.Claim is not { } stands)
                continue;
            if (said.Add($"{text(stands)}\n{verdict.Evidence[0].Start}"))
                grounded.Add(Ground(stands, verdict.Evidence));
            else
                leftOut.Add(new Rejection("BRF2005", kind, Label.Of(text(stands)), "It is claimed twice.") { Number = index + 1 });
        }

        return [.. grounded];
    }

    private static Grounded<T> Ground<T>(T claim, IReadOnlyList<Quote> evidence) => new(claim, evidence);
}
