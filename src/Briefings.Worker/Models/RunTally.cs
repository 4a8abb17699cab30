using Briefings.Analysis;

namespace Briefings.Worker.Models;

/// <summary>Counts what one article takes, over all models and sections.</summary>
internal sealed class RunTally(string firstChoice, string currency)
{
    private readonly Lock gate = new();
    private readonly List<Problem> faults = [];
    private RunRecord record = new() { FirstChoice = firstChoice, Currency = currency };

    public void Add(ModelReply reply)
    {
        lock (gate)
        {
            record = record with
            {
                Calls = record.Calls + 1,
                InputTokens = record.InputTokens + reply.InputTokens,
                OutputTokens = record.OutputTokens + reply.OutputTokens,
                TokensEstimated = record.TokensEstimated || reply.TokensEstimated,
                Cost = reply.Cost is { } cost ? (record.Cost ?? 0) + cost : record.Cost,
            };
        }
    }

    public void Add(Problem problem, string model)
    {
        lock (gate)
            faults.Add(problem with { Where = model });
    }

    public RunRecord Record(int sentencesUnread = 0)
    {
        lock (gate)
            return record with { SentencesUnread = sentencesUnread, Faults = [.. faults] };
    }
}
