namespace Briefings.Worker.Storage;

/// <summary>What each schedule knows of its sources. <see cref="ArticleStore.TryAddFoundAsync"/> writes it, together with what a source gave.</summary>
internal sealed class SourceStore(Database database)
{
    private const string Columns =
        "source, memory, last_success_ms as last_success, failing_since_ms as failing_since, problem_code, problem_text";

    public Task<SourceState?> FindAsync(string schedule, string source) =>
        database.FindAsync<SourceState>($"select {Columns} from source_state where schedule = @schedule and source = @source", new { schedule, source });

    public Task<IReadOnlyList<SourceState>> ListAsync(string schedule) =>
        database.ListAsync<SourceState>($"select {Columns} from source_state where schedule = @schedule order by source{database.Dialect.Ordinal}", new { schedule });

    internal static Task<int> RecordAsync(Session session, string schedule, SourceVisit visit, DateTimeOffset now) =>
        visit.Problem is { } problem ? RecordFailureAsync(session, schedule, visit, problem, now) : RecordSuccessAsync(session, schedule, visit, now);

    private static Task<int> RecordSuccessAsync(Session session, string schedule, SourceVisit visit, DateTimeOffset now) => session.ExecuteAsync("""
        insert into source_state (schedule, source, memory, last_success_ms, changed_ms)
        values (@schedule, @Source, @Memory, @now, @now)
        on conflict (schedule, source) do update set memory = excluded.memory, last_success_ms = @now,
          failing_since_ms = null, problem_code = null, problem_text = null, changed_ms = @now
        """, new { schedule, visit.Source, Memory = Stored.Clean(visit.Memory), now });

    /// <summary>What it said when it last answered is kept for the next time.</summary>
    private static Task<int> RecordFailureAsync(Session session, string schedule, SourceVisit visit, Problem problem, DateTimeOffset now) => session.ExecuteAsync("""
        insert into source_state (schedule, source, memory, failing_since_ms, problem_code, problem_text, changed_ms)
        values (@schedule, @Source, @Memory, @now, @Code, @Message, @now)
        on conflict (schedule, source) do update set failing_since_ms = coalesce(source_state.failing_since_ms, @now),
          memory = coalesce(excluded.memory, source_state.memory),
          problem_code = @Code, problem_text = @Message, changed_ms = @now
        """, new { schedule, visit.Source, Memory = Stored.Clean(visit.Memory), problem.Code, Message = Stored.Clean(problem.Message), now });
}
