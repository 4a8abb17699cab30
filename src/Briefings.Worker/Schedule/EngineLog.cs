using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>What the engine says, one line an event: ids, counts and problems, never an article's text, never a key.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(8501, LogLevel.Information, "{Run} is due")]
    public static partial void Due(ILogger log, string run);

    [LoggerMessage(8502, LogLevel.Warning, "{Run} was missed: {Reason}")]
    public static partial void Missed(ILogger log, string run, string reason);

    [LoggerMessage(8503, LogLevel.Information, "{Run} gathered: {Found} to read, {Skipped} skipped, {Failed} not to be had")]
    public static partial void Gathered(ILogger log, string run, long found, long skipped, long failed);

    [LoggerMessage(8504, LogLevel.Warning, "{Run} source {Source}: {Problem}")]
    public static partial void SourceFailed(ILogger log, string run, string source, string problem);

    [LoggerMessage(8505, LogLevel.Warning, "{Run} article {Number} could not be read: {Code}")]
    public static partial void ArticleFailed(ILogger log, string run, long number, string code);

    [LoggerMessage(8506, LogLevel.Information, "{Run} read: {Read} articles, {Failed} left out")]
    public static partial void ReadAll(ILogger log, string run, long read, long failed);

    [LoggerMessage(8507, LogLevel.Information, "{Run} composed")]
    public static partial void Composed(ILogger log, string run);

    [LoggerMessage(8508, LogLevel.Information, "{Run} delivered to {Target}")]
    public static partial void Sent(ILogger log, string run, string target);

    [LoggerMessage(8509, LogLevel.Warning, "{Run} not delivered to {Target}, attempt {Attempt}: {Problem}")]
    public static partial void NotReached(ILogger log, string run, string target, int attempt, string problem);

    [LoggerMessage(8510, LogLevel.Error, "{Run} refused by {Target}: {Problem}")]
    public static partial void Refused(ILogger log, string run, string target, string problem);

    [LoggerMessage(8511, LogLevel.Error, "{Run} in doubt at {Target}: it may have arrived. See: briefings runs show {Run}")]
    public static partial void InDoubt(ILogger log, string run, string target);

    [LoggerMessage(8512, LogLevel.Information, "{Run} ended: {State}, {Why}")]
    public static partial void Ended(ILogger log, string run, RunState state, string why);

    [LoggerMessage(8513, LogLevel.Error, "{Step} failed, attempt {Attempt}: {Problem}")]
    public static partial void StepFailed(ILogger log, string step, int attempt, string problem, Exception? fault);

    [LoggerMessage(8514, LogLevel.Warning, "{Count} steps that nobody was heard of are taken up again")]
    public static partial void TakenUp(ILogger log, int count);

    [LoggerMessage(8515, LogLevel.Warning, "{Step} waits for the store: {Problem}")]
    public static partial void StoreFailed(ILogger log, string step, string problem);

    [LoggerMessage(8516, LogLevel.Information, "{Step} was not queued ({Why}); the sweep takes it up")]
    public static partial void NotQueued(ILogger log, string step, string why);

    [LoggerMessage(8517, LogLevel.Information, "{Count} schedules; {Schedule} is due next, at {Due}")]
    public static partial void Started(ILogger log, int count, string schedule, string due);

    [LoggerMessage(8518, LogLevel.Debug, "Let go: {Articles} articles, {Editions} editions")]
    public static partial void LetGo(ILogger log, int articles, int editions);
}
