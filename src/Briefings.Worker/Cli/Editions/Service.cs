using System.Globalization;
using Briefings.Worker.Schedule;
using Briefings.Worker.Storage;
using Briefings.Worker.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Cli.Editions;

/// <summary>The service: everything is checked first, so that what is wrong stops the start and not a run in the night.</summary>
internal static class Service
{
    public static async Task RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        var settings = EditionSettings.Read(terminal);
        if (settings.Schedules.Count == 0)
            throw new UsageException(Problems.NoSchedules());
        var analysts = settings.Schedules.Select(schedule => new RunAnalysts(terminal).Choose(schedule)).ToList();
        foreach (var schedule in settings.Schedules)
            ScheduleCheck.Templates(settings, schedule, terminal);

        using var alone = StoreLock.Take(settings.Storage, terminal.Clock);
        var connection = Environment.GetEnvironmentVariable(StorageOptions.ConnectionVariable);
        await using var store = await Store.OpenAsync(settings.Storage, connection, terminal.Clock);
        var modelCalls = analysts.Where(analyst => analyst.AsksModel).Select(analyst => analyst.Together).DefaultIfEmpty(0).Max();
        var builder = ScheduleService.Create(settings.Storage, connection, modelCalls);
        builder.Services.AddSingleton(provider =>
            new EditionEngine(settings, store, Keeper.Service, terminal, provider.GetRequiredService<ILoggerFactory>().CreateLogger("briefings")));
        builder.Services.AddSingleton(provider => provider.GetRequiredService<EditionEngine>().Engine);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<EditionEngine>().Tending);
        builder.Services.AddSingleton(provider => new StepQueue(store.IsShared, provider.GetRequiredService<ILogger<StepQueue>>()));
        builder.Services.AddSingleton(new Retention(store.Database, settings.Storage));
        using var host = builder.Build();
        var next = settings.Schedules.Select(schedule => (schedule.Name, Slot: schedule.Next(terminal.Clock.GetUtcNow(), 1).Single())).MinBy(one => one.Slot.Due);
        EngineLog.Started(
            host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("briefings"), settings.Schedules.Count, next.Name, next.Slot.Due.ToString("u", CultureInfo.InvariantCulture));
        await using var web = settings.Web is { } options ? await WebServer.StartAsync(options, Checks(store, host.Services), terminal.Clock, cancellationToken) : null;
        await host.RunAsync(cancellationToken);
    }

    private static IReadOnlyList<HealthCheck> Checks(Store store, IServiceProvider services) =>
    [
        new("database", async _ => await store.Database.FindAsync<long>("select 1") == 1 ? null : "no answer"),
        new("queue", async asked =>
        {
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(asked);
            return scheduler.Status == SchedulerStatus.Running ? null : "not running";
        }),
    ];
}
