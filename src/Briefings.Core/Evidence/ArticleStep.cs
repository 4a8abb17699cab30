using System.Diagnostics;
using System.Diagnostics.Metrics;
using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>One article's way from its source to its briefing, told as one span with a span for each step, and counted.</summary>
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
    public static Task<Briefing> BriefAsync(IAnalyst analyst, Func<CancellationToken, Task<Article>> read, CancellationToken cancellationToken) => ToldAsync(async span =>
    {
        var article = await ReadAsync(read, cancellationToken);
        var reading = await ReadAsync(analyst, article, span, cancellationToken);
        return (Check(article, reading, span), reading.Analyst);
    });

    /// <summary>The same for who keeps the reading and asks the gate later: <see cref="Check(Article, Reading)"/>.</summary>
    public static Task<Reading> ReadAsync(IAnalyst analyst, Article article, CancellationToken cancellationToken) => ToldAsync(async span =>
    {
        var reading = await ReadAsync(analyst, article, span, cancellationToken);
        return (reading, reading.Analyst);
    });

    public static Briefing Check(Article article, Reading reading) => Check(article, reading, span: null);

    private static async Task<T> ToldAsync<T>(Func<Activity?, Task<(T, AnalystIdentity)>> read)
    {
        using var span = Instruments.Source.StartActivity("article");
        var began = Stopwatch.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var (result, analyst) = await read(span);
            outcome = analyst.Name;
            return result;
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

    private static async Task<Reading> ReadAsync(IAnalyst analyst, Article article, Activity? span, CancellationToken cancellationToken)
    {
        span?.SetTag("briefings.article", article.Hash[..12]).SetTag("briefings.sentences", article.Sentences.Count);
        var reading = await analyst.ReadAsync(article, cancellationToken);
        span?.SetTag("briefings.analyst", reading.Analyst.Name);
        return reading;
    }

    private static async Task<Article> ReadAsync(Func<CancellationToken, Task<Article>> read, CancellationToken cancellationToken)
    {
        using var span = Instruments.Source.StartActivity("read");
        return await read(cancellationToken);
    }

    private static Briefing Check(Article article, Reading reading, Activity? span)
    {
        var briefing = Gate.Check(article, reading);
        var grounded = briefing.Summary.Count + briefing.Actors.Count + briefing.Statements.Count + briefing.Motives.Count + briefing.Questions.Count;
        Claims.Add(grounded, new KeyValuePair<string, object?>("briefings.claim", "grounded"));
        Claims.Add(briefing.LeftOut.Count, new KeyValuePair<string, object?>("briefings.claim", "left out"));
        span?.SetTag("briefings.claims.grounded", grounded).SetTag("briefings.claims.left_out", briefing.LeftOut.Count);
        return briefing;
    }
}
