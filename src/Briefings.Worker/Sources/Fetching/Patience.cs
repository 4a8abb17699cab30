namespace Briefings.Worker.Sources.Fetching;

/// <summary>How long one request may take, as a whole and from word to word.</summary>
internal sealed class Patience : IDisposable
{
    private readonly FetchOptions options;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource step;
    private readonly CancellationTokenSource either;
    private bool isReading;

    public Patience(FetchOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        this.options = options;
        whole = new(options.WholeWithin, clock);
        step = new(options.AnswerWithin, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, step.Token, cancellationToken);
    }

    public CancellationToken Token => either.Token;

    /// <summary>The answer has begun, or went on: from here the silence counts.</summary>
    public void GoOn()
    {
        isReading = true;
        step.CancelAfter(options.LongestSilence);
    }

    /// <summary>The limit that ran out and what it is for; null where none did.</summary>
    public (string What, TimeSpan Limit)? RanOut =>
        whole.IsCancellationRequested ? ("The answer did not end", options.WholeWithin)
        : !step.IsCancellationRequested ? null
        : isReading ? ("The answer did not go on", options.LongestSilence)
        : ("There was no answer", options.AnswerWithin);

    public void Dispose()
    {
        either.Dispose();
        step.Dispose();
        whole.Dispose();
    }
}
