using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>All that is known of a run, for a person who was woken by it.</summary>
internal static class RunPage
{
    public static async Task<IReadOnlyList<string>> LinesAsync(Store store, Run run)
    {
        var totals = await store.Articles.TotalsAsync(run.Id);
        var lines = new List<string>
        {
            $"{run.Id}: {RunWords.Of(run.State)}{(run.Reason is { } reason ? $" ({reason})" : "")}",
            $"due {run.Slot} ({Moment.Utc(run.Due)}), begun {Moment.Precise(run.Started)}, ended {Moment.Precise(run.Ended)}",
            $"articles: {(RunWords.Articles(totals) is { Length: > 0 } counts ? counts : "none")}{(totals.CostMillionths > 0 ? $"; cost {totals.Cost:0.00####} {run.Currency}" : "")}",
        };
        if (run.DecidedBy is { } by)
            lines.Add($"decided by {by}, {Moment.Precise(run.Decided)}");
        foreach (var document in await store.Editions.ListDocumentsAsync(run.Id))
            lines.Add($"document: {document.Template} {document.Format}, {document.Length} bytes, sha256 {document.Sha256[..12]}");
        foreach (var delivery in await store.Deliveries.ListAsync(run.Id))
            lines.Add($"delivery {delivery.Target}: {RunWords.Of(delivery.State)}{(delivery.Message is { } message ? $" ({message})" : "")}{(delivery.ResolvedBy is { } resolved ? $", resolved by {resolved}" : "")}");
        foreach (var item in (await store.Articles.ListAsync(run.Id)).Where(item => item.ProblemCode is not null))
            lines.Add($"{RunWords.Of(item.State)}: {item.Title ?? item.Url ?? item.ItemKey}: {item.ProblemCode} {item.ProblemText}");
        return [.. lines.Select(PlainLine.Of)];
    }
}
