using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>Reading → composing: several readers take articles until none is left; whoever finds that the last is done passes the run on.</summary>
internal sealed class ArticleReading(Store store, EditionSteps steps, Keeper keeper, ILogger log)
{
    /// <summary>Articles taken at a time where no model is asked: few commits, and little to do again after a crash.</summary>
    private const int Handful = 16;

    /// <summary>So many machines may share what one run reads by rules; a reader that none of them takes in time finds nothing left.</summary>
    private const int Machines = 4;

    public async Task<IReadOnlyList<Step>> StepsOfAsync(BriefingSchedule schedule, string runId)
    {
        var left = (await store.Articles.TotalsAsync(runId)).Found;
        var analyst = steps.Analyst(schedule, runId);
        var readers = analyst.AsksModel
            ? Math.Min(left, analyst.Together)
            : Math.Min((left + Handful - 1) / Handful, analyst.Together * (store.IsShared ? Machines : 1));
        return [.. Enumerable.Range(1, (int)Math.Max(1, readers)).Select(part => new Step(StepKind.Read, runId, $"{part}") { AsksModel = analyst.AsksModel })];
    }

    public async Task<IReadOnlyList<Step>> TakeAsync(BriefingSchedule schedule, Run run, Step step, CancellationToken cancellationToken)
    {
        var owner = keeper.OwnerOf(step);
        await store.Articles.ReleaseOwnedAsync(run.Id, owner);
        var analyst = steps.Analyst(schedule, run.Id);
        try
        {
            while (await store.Articles.ClaimNextAsync(run.Id, owner, analyst.AsksModel ? 1 : Handful) is { Count: > 0 } claimed)
            {
                foreach (var article in claimed)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await ReadAsync(analyst, run, article, owner, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            await store.Articles.ReleaseOwnedAsync(run.Id, owner);
            throw;
        }

        if (!await store.Runs.TryFinishReadingAsync(run.Id))
            return [];
        var totals = await store.Articles.TotalsAsync(run.Id);
        EngineLog.ReadAll(log, run.Id, totals.Read, totals.Failed);
        return [new Step(StepKind.Compose, run.Id)];
    }

    /// <summary>An article that cannot be read costs only itself: it is listed with its problem.</summary>
    private async Task ReadAsync(ScheduleAnalyst analyst, Run run, RunArticle item, string owner, CancellationToken cancellationToken)
    {
        var key = analyst.KeyOf(item.ArticleHash!, analyst.Analyst.Identity);
        if (await store.Articles.FindReadingAsync(key) is { } kept)
        {
            await store.Articles.TryCompleteAsync(run.Id, item.N, owner, key, kept);
            return;
        }

        if (await store.Articles.FindAsync(item.ArticleHash!) is not { } article)
        {
            await store.Articles.TryFailAsync(run.Id, item.N, owner, Problems.ArticleGone());
            return;
        }

        Reading reading;
        try
        {
            reading = await ArticleStep.ReadAsync(analyst.Analyst, article, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !StoreFault.Is(fault))
        {
            var problem = fault is ProblemException known ? known.Problem : Problems.Unexpected(fault);
            EngineLog.ArticleFailed(log, run.Id, item.N, problem.Code);
            await store.Articles.TryFailAsync(run.Id, item.N, owner, problem);
            return;
        }

        await store.Articles.TryCompleteAsync(run.Id, item.N, owner, analyst.KeyOf(article.Hash, reading.Analyst), reading, reading.Run?.Cost);
    }
}
