namespace Briefings.Worker.Schedule;

/// <summary>How a sending ended; the four cases are all there are.</summary>
internal abstract record SendOutcome
{
    private SendOutcome(string word) => Word = word;

    /// <summary>What it is counted under.</summary>
    public string Word { get; }

    /// <param name="Receipt">What the destination said.</param>
    public sealed record Sent(string Receipt) : SendOutcome("sent");

    /// <summary>Not taken, and not to be tried again as it is.</summary>
    public sealed record Refused(Problem Problem) : SendOutcome("refused");

    public sealed record Failed(Problem Problem, TimeSpan? RetryAfter) : SendOutcome("failed");

    /// <summary>It may have arrived.</summary>
    public sealed record InDoubt(Problem Problem) : SendOutcome("in_doubt");
}
