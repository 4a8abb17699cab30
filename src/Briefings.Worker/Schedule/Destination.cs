namespace Briefings.Worker.Schedule;

/// <summary>Where a delivery goes, and how: first it is reached, then the delivery is claimed, then it is sent.</summary>
/// <param name="MayRedo">Sending again does no harm where nobody knows whether it arrived.</param>
/// <param name="Connect">Reaches it and sends nothing; throws a <see cref="ProblemException"/> where it cannot.</param>
internal sealed record Destination(bool MayRedo, Func<CancellationToken, Task<ReadyDestination>> Connect);

/// <param name="Send">Takes the delivery's key; cannot be cancelled, and throws nothing for faults of the destination.</param>
internal sealed record ReadyDestination(Func<string, Task<SendOutcome>> Send, Func<ValueTask> Leave) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Leave();
}
