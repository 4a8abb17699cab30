using Briefings.Worker.Schedule;
using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefings.Worker.Cli.Editions;

/// <summary>A run driven by a command, here and now, with or without a service beside it.</summary>
internal static class ByHand
{
    public static async Task<int> DriveAsync(EditionSettings settings, Store store, string runId, Terminal terminal, CancellationToken cancellationToken)
    {
        ILogger log = new TellingLog(terminal);
        var engine = new EditionEngine(settings, store, Keeper.ByHand(terminal.Clock), terminal, log).Engine;
        var run = await new HandDrive(engine, store, terminal.Clock).DriveAsync(runId, cancellationToken);
        await terminal.WriteAsync(await RunPage.LinesAsync(store, run), cancellationToken);
        return run.State switch
        {
            RunState.Failed => ExitCode.Failed,
            RunState.Delivering => ExitCode.Failed,
            _ => (await store.Articles.TotalsAsync(run.Id)).Failed > 0 ? ExitCode.ArticlesLeftOut : ExitCode.Done,
        };
    }

    /// <summary>What the service would log, as a command tells it: warnings and worse.</summary>
    private sealed class TellingLog(Terminal terminal) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
                terminal.TellAlways(formatter(state, exception));
            else
                terminal.TellProgress(formatter(state, exception));
        }
    }
}
