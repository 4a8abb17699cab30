using Briefings.Worker.Sources.Fetching;

namespace Briefings.Worker.Sources;

/// <summary>What a source remembers of its failures.</summary>
internal static class Failing
{
    public static SourceState After(SourceState state, FetchFault fault, TimeProvider clock) =>
        state with { FailingSince = state.FailingSince ?? clock.GetUtcNow(), WaitUntil = fault.WaitUntil };

    /// <summary>The fault of a source whose server asked to be left alone, while it is; else null.</summary>
    public static SourceFault? WaitOf(SourceState state, string where, string source, TimeProvider clock) =>
        state.WaitUntil is { } until && until > clock.GetUtcNow()
            ? new(where, source, Problems.StillWaiting(where, until), state.FailingSince ?? clock.GetUtcNow())
            : null;
}
