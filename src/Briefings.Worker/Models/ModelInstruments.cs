using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Briefings.Worker.Models;

/// <summary>What the conventions for GenAI have no name for: retries and money. Tokens, times and finish reasons are told by the client around each model.</summary>
internal static class ModelInstruments
{
    private static readonly Counter<long> Retries =
        Instruments.Meter.CreateCounter<long>("briefings.model.retries", "{retry}", "Calls that were made again.");

    private static readonly Counter<double> Cost =
        Instruments.Meter.CreateCounter<double>("briefings.model.cost", "{money}", "What replies cost, in the configured currency.");

    public static void Retried(ModelOptions model, int attempt, string cause)
    {
        Activity.Current?.SetTag("briefings.retries", attempt).AddEvent(new ActivityEvent("retry", tags: new() { ["error.type"] = cause }));
        Retries.Add(1, new("gen_ai.provider.name", model.Provider), new("gen_ai.request.model", model.Name), new("error.type", cause));
    }

    public static void Answered(Activity? span, ModelOptions model, ModelReply reply)
    {
        span?.SetTag("briefings.tokens.estimated", reply.TokensEstimated);
        if (reply.Cost is not { } cost)
            return;
        span?.SetTag("briefings.cost", (double)cost).SetTag("briefings.currency", model.Currency);
        Cost.Add((double)cost, new("gen_ai.provider.name", model.Provider), new("gen_ai.request.model", model.Name), new("briefings.currency", model.Currency));
    }
}
