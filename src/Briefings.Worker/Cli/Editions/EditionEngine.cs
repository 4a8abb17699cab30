using Briefings.Worker.Models;
using Briefings.Worker.Schedule;
using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Puts the rooms together to an engine.</summary>
internal sealed class EditionEngine
{
    public EditionEngine(EditionSettings settings, Store store, Keeper keeper, Terminal terminal, ILogger log)
    {
        var gathering = new ArticleGathering(settings, store, terminal);
        Engine = new Engine(store, settings.Schedules, new EditionSteps
        {
            Gather = gathering.GatherAsync,
            Settle = gathering.SettleAsync,
            Analyst = new RunAnalysts(terminal, run => new SharedRun(run, new SharedSpending(store.Spending), store.Passed.TryPassAsync)).For,
            Compose = new EditionMaking(settings, gathering).MakeAsync,
            Destination = new EditionSending(settings, store).FindAsync,
        }, keeper, terminal.Clock, log);
        Tending = new Tending(store, settings.Schedules, Engine, terminal.Clock, log);
    }

    public Engine Engine { get; }

    public Tending Tending { get; }
}
