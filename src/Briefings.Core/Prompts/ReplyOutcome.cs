using Briefings.Analysis;

namespace Briefings.Prompts;

/// <summary>What became of a model's reply.</summary>
public abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    /// <param name="Mended">What was wrong with the reply's wrapping and could be taken off: a code fence, the model's thinking.</param>
    public sealed record Understood(Reading Reading, IReadOnlyList<Problem> Mended) : ReplyOutcome;

    /// <summary>The reply has another form than was asked for; asking once more may help.</summary>
    public sealed record Malformed(Problem Problem) : ReplyOutcome;

    /// <summary>The reply goes round in circles; asking the same model again would not help.</summary>
    public sealed record Circling(Problem Problem) : ReplyOutcome;
}
