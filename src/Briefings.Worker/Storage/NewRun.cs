namespace Briefings.Worker.Storage;

/// <param name="Slot">Local due time, as <c>2026-11-23T07:30</c>.</param>
/// <param name="Settings">JSON of the schedule as it is now.</param>
internal sealed record NewRun(string Schedule, string Slot, DateTimeOffset Due)
{
    public string Settings { get; init; } = "{}";

    public string? Currency { get; init; }

    public bool RequiresApproval { get; init; }

    /// <summary>Follows from the slot, and stands in file names and addresses: <c>morning-2026-11-23T0730</c>.</summary>
    public string Id => $"{Schedule}-{Slot.Replace(":", "", StringComparison.Ordinal)}";
}
