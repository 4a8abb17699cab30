using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>
/// A run as one trace: its steps may be taken by many machines, and after a crash again, so the trace is named from the run's own name. What
/// is told is ids, states and codes.
/// </summary>
internal static class RunSpans
{
    public static Activity? Begin(Step step, Run run) => Instruments.Source
        .StartActivity(step.Kind.ToString().ToLowerInvariant(), ActivityKind.Internal, TraceOf(run.Id))
        ?.SetTag("briefings.run", run.Id).SetTag("briefings.schedule", run.Schedule).SetTag("briefings.attempt", step.Attempt);

    public static void Fail(Activity? span, Problem problem) => span?.SetStatus(ActivityStatusCode.Error, problem.Code);

    /// <summary>The run itself, from its due time to now, told when it has ended.</summary>
    public static void End(Run run)
    {
        using var span = Instruments.Source.StartActivity("run", ActivityKind.Internal, TraceOf(run.Id), startTime: run.Due);
        span?.SetTag("briefings.run", run.Id).SetTag("briefings.schedule", run.Schedule).SetTag("briefings.outcome", run.State.ToString().ToLowerInvariant());
        if (run.State == RunState.Failed)
            span?.SetStatus(ActivityStatusCode.Error);
    }

    private static ActivityContext TraceOf(string runId)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(runId)).AsSpan();
        return new ActivityContext(ActivityTraceId.CreateFromBytes(digest[..16]), ActivitySpanId.CreateFromBytes(digest[16..24]), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
