namespace Briefings.Tests.Worker.Sources;

/// <summary>The tests' hour: the clock shows one moment, while waits take the time they take.</summary>
internal sealed class Morning(DateTimeOffset now) : TimeProvider
{
    public static Morning Clock { get; } = new(new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
