namespace Briefings.Worker.Storage;

/// <summary>When each schedule's due times were last looked at: what came due since then and has no run was missed.</summary>
internal sealed class ScheduleStore(Database database)
{
    /// <summary>Null for a schedule that was never looked at.</summary>
    public async Task<DateTimeOffset?> FindLookedAsync(string schedule) =>
        await database.FindAsync<long?>("select looked_ms from schedule_look where schedule = @schedule", new { schedule }) is { } looked
            ? DateTimeOffset.FromUnixTimeMilliseconds(looked) : null;

    /// <summary>Also backwards: where the clock was put back, what is due again is found again, and has its run.</summary>
    public Task SetLookedAsync(string schedule, DateTimeOffset looked) => database.ChangesAsync("""
        insert into schedule_look (schedule, looked_ms) values (@schedule, @looked) on conflict (schedule) do update set looked_ms = @looked
        """, new { schedule, looked });
}
