namespace Briefings.Worker.Storage;

/// <summary>Runs and the states they pass through. Every change says from which state; of many that race, one is told true.</summary>
internal sealed class RunStore(Database database)
{
    private const string Columns = """
        id, schedule, slot, due_ms as due, replace(state, '_', '') as state, failed_in as failed_in_text, reason, settings, currency, requires_approval,
        decided_by, decided_ms as decided, owner, attempts, started_ms as started, changed_ms as changed, ended_ms as ended
        """;

    private static readonly string Ends = string.Join(", ", Enum.GetValues<RunState>().Where(state => state >= RunState.Done).Select(state => $"'{Stored.Text(state)}'"));

    /// <summary>False where the slot has its run already.</summary>
    public Task<bool> TryAddAsync(NewRun run) => InsertAsync(run, RunState.Due, reason: null);

    /// <summary>A slot that passed unused, and why. False where the slot has its run already.</summary>
    public Task<bool> RecordMissedAsync(NewRun run, string reason) => InsertAsync(run, RunState.Missed, reason);

    /// <summary>Takes the step that the state stands for. Its owner may take it again; anybody may when nothing has been heard of it for so long.</summary>
    public Task<bool> TryClaimAsync(string id, RunState state, string owner, TimeSpan abandonedAfter) => database.ChangesAsync("""
        update run set owner = @owner, attempts = attempts + 1, changed_ms = @Now, started_ms = coalesce(started_ms, @Now)
        where id = @id and state = @State and (owner is null or owner = @owner or changed_ms <= @Abandoned)
        """, new { id, State = Stored.Text(state), owner, database.Now, Abandoned = database.Now - abandonedAfter });

    /// <summary>Lets others hear that somebody is at it: the run, and what this owner reads or sends (a sender adds to the name).</summary>
    public Task TouchAsync(string id, string owner) => database.ChangeAsync(async session =>
    {
        var values = new { id, owner, database.Now };
        await session.ExecuteAsync("update run set changed_ms = @Now where id = @id", values);
        await session.ExecuteAsync("update run_article set changed_ms = @Now where run_id = @id and state = 'reading' and owner = @owner", values);
        return await session.ExecuteAsync("""
            update delivery set changed_ms = @Now where run_id = @id and state = 'sending' and substr(owner, 1, length(@owner)) = @owner
            """, values);
    });

    /// <summary>The next state; whoever owned the last step lets it go.</summary>
    public Task<bool> TryAdvanceAsync(string id, RunState from, RunState to, string? reason = null) =>
        database.ChangeAsync(session => AdvanceAsync(session, id, from, to, reason));

    /// <summary>Due → gathering; false while another run of the schedule gathers. Of two that race, the store refuses one, which tries again.</summary>
    public Task<bool> TryBeginGatheringAsync(string id) => database.ChangesAsync("""
        update run set state = 'gathering', owner = null, attempts = 0, changed_ms = @Now, started_ms = coalesce(started_ms, @Now)
        where id = @id and state = 'due'
          and not exists (select 1 from run as other where other.schedule = run.schedule and other.state = 'gathering')
        """, new { id, database.Now });

    /// <summary>Reading → composing, once the last article is read, skipped or failed. Ask after each; one is told true and composes.</summary>
    public Task<bool> TryFinishReadingAsync(string id) => database.ChangesAsync("""
        update run set state = 'composing', owner = null, attempts = 0, changed_ms = @Now
        where id = @id and state = 'reading'
          and not exists (select 1 from run_article where run_id = @id and state in ('found', 'reading'))
        """, new { id, database.Now });

    /// <summary>
    /// Delivering → done, once every delivery is sent; → failed, once the rest has failed. A delivery in doubt keeps the run
    /// delivering until a person resolves it.
    /// </summary>
    public Task<bool> TryFinishDeliveringAsync(string id) => database.ChangesAsync("""
        update run set owner = null, attempts = 0, changed_ms = @Now, ended_ms = @Now,
          state = case when failures = 0 then 'done' else 'failed' end,
          failed_in = case when failures = 0 then null else 'delivering' end,
          reason = case when failures = 0 then null when failures = 1 then 'a delivery failed' else failures || ' deliveries failed' end
        from (select count(*) as failures from delivery where run_id = @id and state = 'failed') as counted
        where id = @id and state = 'delivering'
          and not exists (select 1 from delivery where run_id = @id and state not in ('sent', 'failed'))
        """, new { id, database.Now });

    /// <summary>Ends a run that nothing can be made of, wherever it is.</summary>
    public Task<bool> TryFailAsync(string id, string reason) => database.ChangesAsync($"""
        update run set failed_in = state, state = 'failed', reason = @reason, owner = null, changed_ms = @Now, ended_ms = @Now
        where id = @id and state not in ({Ends})
        """, new { id, reason, database.Now });

    /// <summary>
    /// Takes a failed or missed run up where it ended: what failed of its deliveries is sent again, what failed of its articles is
    /// read again.
    /// </summary>
    /// <returns>The state it goes on from; null where it neither failed nor was missed.</returns>
    public Task<RunState?> TryRetryAsync(string id) => database.ChangeAsync(async session =>
    {
        var from = await session.FindAsync<string>("""
            update run set owner = null, attempts = 0, reason = null, failed_in = null, ended_ms = null, changed_ms = @Now,
              state = case when state = 'missed' then 'due' when failed_in = 'gathering' then 'due' when failed_in = 'composing' then 'reading' else coalesce(failed_in, 'due') end
            where id = @id and state in ('failed', 'missed')
            returning state
            """, new { id, database.Now });
        if (from is null)
            return (RunState?)null;
        await session.ExecuteAsync("""
            update delivery set state = 'pending', owner = null, changed_ms = @Now
            where run_id = @id and state = 'failed' and exists (select 1 from run where id = @id and state = 'delivering')
            """, new { id, database.Now });
        await session.ExecuteAsync("""
            update run_article set state = 'found', owner = null, problem_code = null, problem_text = null, changed_ms = @Now
            where run_id = @id and state = 'failed' and article_hash is not null and exists (select 1 from run where id = @id and state = 'reading')
            """, new { id, database.Now });
        return Stored.State<RunState>(from);
    });

    /// <summary>Lets an edition go that waits for approval: its deliveries are pending from now on.</summary>
    public Task<bool> TryApproveAsync(string id, string by) => database.ChangeAsync(async session =>
        await DecideAsync(session, id, RunState.Delivering, by)
        && await session.ExecuteAsync("update delivery set state = 'pending', changed_ms = @Now where run_id = @id and state = 'held'", new { id, database.Now }) >= 0);

    /// <summary>Holds an edition back that waits for approval: its deliveries stay held.</summary>
    public Task<bool> TryRejectAsync(string id, string by, string? reason = null) =>
        database.ChangeAsync(session => DecideAsync(session, id, RunState.Rejected, by, reason));

    public Task<Run?> FindAsync(string id) => database.FindAsync<Run>($"select {Columns} from run where id = @id", new { id });

    /// <summary>The youngest first.</summary>
    public Task<IReadOnlyList<Run>> ListAsync(string? schedule = null, RunState? state = null, int limit = 50) => database.ListAsync<Run>($"""
        select {Columns} from run
        where (@schedule is null or schedule = @schedule) and (@State is null or state = @State)
        order by due_ms desc, id limit @limit
        """, new { schedule, State = state is { } wanted ? Stored.Text(wanted) : null, limit });

    /// <summary>Runs that have not ended and of which nothing has been heard for so long: for the sweep. The oldest first.</summary>
    public Task<IReadOnlyList<Run>> ListUnfinishedAsync(TimeSpan silentFor) => database.ListAsync<Run>($"""
        select {Columns} from run where state not in ({Ends}) and changed_ms <= @Before order by due_ms, id
        """, new { Before = database.Now - silentFor });

    /// <summary>The run of the schedule's latest slot, missed ones included.</summary>
    public Task<Run?> FindLatestAsync(string schedule) =>
        database.FindAsync<Run>($"select {Columns} from run where schedule = @schedule order by due_ms desc limit 1", new { schedule });

    private Task<bool> InsertAsync(NewRun run, RunState state, string? reason) => database.ChangesAsync("""
        insert into run (id, schedule, slot, due_ms, state, reason, settings, currency, requires_approval, attempts, changed_ms, ended_ms)
        values (@Id, @Schedule, @Slot, @Due, @State, @reason, @Settings, @Currency, @RequiresApproval, 0, @Now, @Ended)
        on conflict do nothing
        """, new
    {
        run.Id,
        run.Schedule,
        run.Slot,
        run.Due,
        State = Stored.Text(state),
        reason,
        run.Settings,
        run.Currency,
        RequiresApproval = run.RequiresApproval ? 1L : 0L,
        database.Now,
        Ended = state >= RunState.Done ? database.Now : (DateTimeOffset?)null,
    });

    private Task<bool> AdvanceAsync(Session session, string id, RunState from, RunState to, string? reason) => session.ChangesAsync("""
        update run set state = @To, reason = @reason, owner = null, attempts = 0, changed_ms = @Now, started_ms = coalesce(started_ms, @Now), ended_ms = @Ended
        where id = @id and state = @From
        """, new
    {
        id,
        From = Stored.Text(from),
        To = Stored.Text(to),
        reason,
        database.Now,
        Ended = to >= RunState.Done ? database.Now : (DateTimeOffset?)null,
    });

    private Task<bool> DecideAsync(Session session, string id, RunState to, string by, string? reason = null) => session.ChangesAsync("""
        update run set state = @To, reason = @reason, decided_by = @by, decided_ms = @Now, changed_ms = @Now, ended_ms = @Ended
        where id = @id and state = 'awaiting_approval'
        """, new { id, To = Stored.Text(to), by, reason, database.Now, Ended = to >= RunState.Done ? database.Now : (DateTimeOffset?)null });
}
