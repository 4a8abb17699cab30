using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Worker.Models;

/// <summary>
/// Reads with the configured model, with its fallbacks in order, and last with the rule analyst: a reading always comes out, and it says who
/// wrote it and why not the first choice.
/// </summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing that is to be disposed of.
internal sealed class ModelAnalyst(
    IReadOnlyList<Model> models, IAnalyst last, ReadingStore store, TimeProvider clock, string? language, bool fresh, bool isOneOfMany) : IAnalyst
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim turns = new(models[0].Options.Concurrency);

    public AnalystIdentity Identity => models[0].Identity;

    /// <summary>Articles that are read at once; more of them wait for their turn.</summary>
    public int AtOnce => models[0].Options.Concurrency;

    public async Task<Reading> ReadAsync(Article article, CancellationToken cancellationToken)
    {
        var outputLanguage = language ?? (article.Language == "und" ? "the article's language" : article.Language);
        var tally = new RunTally(Identity.Name, models[0].Options.Currency);
        ModelFault? why = null;
        foreach (var model in models)
        {
            var key = ReadingStore.Key(article.Hash, model.Identity.Version, model.Identity.Name, model.Options.Endpoint ?? "", model.Fingerprint, outputLanguage);
            if (!fresh && store.Find(key) is { } kept)
                return kept;
            try
            {
                var (reading, unread) = await ReadAsync(model, article, outputLanguage, tally, cancellationToken);
                reading = Finish(reading, tally.Record(unread), why);
                // A reading that another model should have written, or that money cut short, is not the last word.
                if (unread == 0 && why is null)
                    store.Keep(key, reading);
                return reading;
            }
            catch (ModelFault fault)
            {
                tally.Add(fault.Problem, model.Identity.Name);
                why ??= fault;
            }
        }

        return Finish(await last.ReadAsync(article, cancellationToken), tally.Record(), why);
    }

    private async Task<(Reading Reading, int Unread)> ReadAsync(
        Model model, Article article, string outputLanguage, RunTally tally, CancellationToken cancellationToken)
    {
        var reader = new ModelReader(model, article, outputLanguage, tally, isOneOfMany ? 1 : int.MaxValue);
        await turns.WaitAsync(cancellationToken);
        using var deadline = new CancellationTokenSource(model.Options.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var (reading, unread) = await TurnAsync();
        // Whoever waited for this turn asks first: the examination can go on while that call is under way.
        await Task.Yield();
        try
        {
            return (await reader.RepairAsync(reading, either.Token), unread);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What stood up to the gate stands without the repair.
            tally.Add(Problems.ModelTooSlow(), model.Identity.Name);
            return (reading, unread);
        }

        async Task<(Reading, int)> TurnAsync()
        {
            try
            {
                return await reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ModelFault(Problems.ModelTooSlow());
            }
            finally
            {
                // While this article is examined, the next one is read.
                turns.Release();
            }
        }
    }

    private static Reading Finish(Reading reading, RunRecord run, ModelFault? why)
    {
        var notes = reading.Notes.ToList();
        if (why is not null)
            notes.Insert(0, $"{run.FirstChoice} could not read this article; the {reading.Analyst.Name} read it instead. {why.Problem.Message} ({why.Problem.Code})");
        if (run.SentencesUnread > 0)
            notes.Insert(0, $"{run.SentencesUnread} sentences of the article were not read, because the cost cap was reached.");
        return reading with { Run = run, Notes = notes };
    }
}
