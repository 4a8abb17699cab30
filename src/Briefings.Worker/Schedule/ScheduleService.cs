using Briefings.Worker.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>The engine on its queue: Quartz, in the database of the store. One machine on SQLite, any number on PostgreSQL.</summary>
internal static class ScheduleService
{
    private const int Threads = 8;

    private static readonly TimeSpan TendEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetireEvery = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(9);

    public static HostApplicationBuilder Create(StorageOptions storage, string? connection, int modelCalls)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "briefings" });
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).SetMinimumLevel(LogLevel.Information);
        var services = builder.Services;
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        services.AddQuartz(quartz => Configure(quartz, storage, connection, modelCalls));
        // A job may not schedule what follows once the queue is closed; the sweep does it after the next start.
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return builder;
    }

    private static void Configure(IQuartzBuilder quartz, StorageOptions storage, string? connection, int modelCalls)
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "briefings";
            options.IdleWaitTime = StepQueue.Look;
            // In a batch one machine takes what is there for all.
            options.MaxBatchSize = storage.Provider == "sqlite" ? 0 : 1;
            options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(Threads + modelCalls);
        quartz.UsePersistentStore(store =>
        {
            if (storage.Provider == "sqlite")
            {
                // The instance id stays the default one: under another id, a start after a crash would drop the jobs that were under way.
                store.UseSqlite($"Data Source={storage.Path};Default Timeout={storage.TimeoutSeconds}");
            }
            else
            {
                store.UsePostgres(connection!);
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(3);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                });
            }

            store.ProvisionSchema();
            store.ConfigureStore(options =>
            {
                options.StoreJobDataAsStrings = true;
                options.MisfireThreshold = TimeSpan.FromMinutes(1);
                options.RecoverFiringsCancelledByShutdown = true;
            });
        });
        quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(5, TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(30)));
        quartz.UseExecutionLimits(limits =>
        {
            limits.ForGroup(StepQueue.BusyGroup, Environment.ProcessorCount);
            if (modelCalls > 0)
                limits.ForGroup(StepQueue.ModelGroup, modelCalls, ExecutionLimitScope.Cluster);
        });
        quartz.ScheduleJob<TendJob>(
            trigger => trigger.WithIdentity("tend").StartNow().WithSimpleSchedule(TendEvery),
            job => job.WithIdentity("tend"));
        quartz.ScheduleJob<RetentionJob>(
            trigger => trigger.WithIdentity("retention").StartNow().WithSimpleSchedule(RetireEvery),
            job => job.WithIdentity("retention"));
    }
}
