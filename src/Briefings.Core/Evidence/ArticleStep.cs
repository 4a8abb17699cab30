using System.Diagnostics;
using System.Diagnostics.Metrics;
using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>One article's way from its source to its briefing, told as one span with a span for each step.</summary>
public static class ArticleStep
{
    private static readonly Counter<long> Articles =
        Instruments.Meter.CreateCounter<long>("briefings.articles", "{article}", "Articles that were briefed or failed.");

    private static readonly Counter<long> Claims =
        Instruments.Meter.CreateCounter<long>("briefings.claims", "{claim}", "Claims that the gate grounded or left out.");

    private static readonly Histogram<double> Duration =
        Instruments.Meter.CreateHistogram<double>("briefings.article.duration", "s", "Time from an article's source to its briefing.");

    /// <param name="read">Takes the article from its source.</param>
    /// <exception cref="ProblemException">The article cannot be read.</exception>
    public static async Task<Briefing> BriefAsync(IAnalyst analyst, Func<CancellationToken, Task<Article>> read, CancellationToken cancellationToken)
    {
        using var span = Instruments.Source.StartActivity("article");
        var began = Stopwatch.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var article = await ReadAsync(read, cancellationToken);
            span?.SetTag("briefings.article", article.Hash[..12]).SetTag("briefings.sentences", article.Sentences.Count);
            var briefing = Gate.Check(article, await analyst.ReadAsync(article, cancellationToken));
            outcome = briefing.Analyst.Name;
            Tell(span, briefing);
            return briefing;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            outcome = "failed";
            span?.SetStatus(ActivityStatusCode.Error, (fault as ProblemException)?.Problem.Code ?? fault.GetType().Name);
            throw;
        }
        finally
        {
            Articles.Add(1, new KeyValuePair<string, object?>("briefings.outcome", outcome));
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("briefings.outcome", outcome));
        }
    }

    private static async Task<Article> ReadAsync(Func<CancellationToken, Task<Article>> read, CancellationToken cancellationToken)
    {
        using var span = Instruments.Source.StartActivity("read");
        return await read(cancellationToken);
    }

    private static void Tell(Activity? span, Briefing briefing)
    {
        var grounded = briefing.Summary.Count + briefing.Actors.Count + briefing.Statements.Count + briefing.Motives.Count + briefing.Questions.Count;
        Claims.Add(grounded, new KeyValuePair<string, object?>("briefings.claim", "grounded"));
        Claims.Add(briefing.LeftOut.Count, new KeyValuePair<string, object?>("briefings.claim", "left out"));
        span?.SetTag("briefings.analyst", briefing.Analyst.Name)
            .SetTag("briefings.claims.grounded", grounded)
            .SetTag("briefings.claims.left_out", briefing.LeftOut.Count);
    }
}
