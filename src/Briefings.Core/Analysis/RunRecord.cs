namespace Briefings.Analysis;

/// <summary>What it took to read one article with models: what was asked, what it cost, and what went wrong on the way.</summary>
public sealed record RunRecord
{
    /// <summary>The analyst that was asked first; it wrote the reading unless <see cref="Faults"/> say why not.</summary>
    public required string FirstChoice { get; init; }

    /// <summary>Replies that models gave, whether they could be used or not.</summary>
    public int Calls { get; init; }

    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    /// <summary>True where a provider did not say how many tokens a call used, and they were estimated.</summary>
    public bool TokensEstimated { get; init; }

    /// <summary>Null where no prices are configured.</summary>
    public decimal? Cost { get; init; }

    public string Currency { get; init; } = "USD";

    /// <summary>Sentences of the body that nobody read, because the money ran out.</summary>
    public int SentencesUnread { get; init; }

    /// <summary>What went wrong, in order; <see cref="Problem.Where"/> names the model.</summary>
    public IReadOnlyList<Problem> Faults { get; init; } = [];
}
