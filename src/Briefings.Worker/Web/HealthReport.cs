using System.Text.Json.Nodes;

namespace Briefings.Worker.Web;

/// <summary>What all checks say, each within its time.</summary>
internal sealed record HealthReport(bool IsReady, string Json)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<HealthReport> AskAsync(IReadOnlyList<HealthCheck> checks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(checks.Select(check => AskAsync(check, clock, cancellationToken)));
        var ready = answers.All(answer => answer is null);
        var json = new JsonObject
        {
            ["status"] = ready ? "ready" : "not ready",
            ["checks"] = new JsonObject(checks.Zip(answers, (check, answer) => KeyValuePair.Create<string, JsonNode?>(check.Name, answer ?? "ok"))),
        };
        return new HealthReport(ready, json.ToJsonString());
    }

    private static async Task<string?> AskAsync(HealthCheck check, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            // A check that does not honour its token is left behind.
            using var limit = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            return await check.Ask(either.Token).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            return "no answer in time";
        }
        catch (Exception)
        {
            // The fault's text may name hosts and users; whoever owns the check logs it.
            return "failed";
        }
    }
}
