namespace Briefings.Worker.Schedule;

/// <summary>How a sending ended; the four cases are all there are.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="Receipt">What the destination said.</param>
    public sealed record Sent(string Receipt) : SendOutcome;

    /// <summary>Not taken, and not to be tried again as it is.</summary>
    public sealed record Refused(Problem Problem) : SendOutcome;

    public sealed record Failed(Problem Problem, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>It may have arrived.</summary>
    public sealed record InDoubt(Problem Problem) : SendOutcome;
}
