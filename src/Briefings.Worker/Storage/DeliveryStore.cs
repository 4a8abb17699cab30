namespace Briefings.Worker.Storage;

/// <summary>Deliveries: claimed before they are sent, marked after. What lies between is in doubt, and a person sees it.</summary>
internal sealed class DeliveryStore(Database database)
{
    private const string Columns = """
        run_id, target, channel, settings, idempotency_key, replace(state, '_', '') as state, owner, attempts, problem_code, message,
        resolved_by, changed_ms as changed, sent_ms as sent
        """;

    /// <summary>Pending → sending: whoever is told true sends, nobody else.</summary>
    public Task<bool> TryClaimAsync(string runId, string target, string owner) => database.ChangesAsync("""
        update delivery set state = 'sending', owner = @owner, attempts = attempts + 1, changed_ms = @Now
        where run_id = @runId and target = @target and state = 'pending'
          and exists (select 1 from run where id = @runId and state = 'delivering')
        """, new { runId, target, owner, database.Now });

    /// <summary>Sending by one who died → sending by another: for channels where sending again does no harm.</summary>
    public Task<bool> TryTakeOverAsync(string runId, string target, string from, string owner) => database.ChangesAsync("""
        update delivery set owner = @owner, attempts = attempts + 1, changed_ms = @Now
        where run_id = @runId and target = @target and state = 'sending' and owner = @from
        """, new { runId, target, from, owner, database.Now });

    /// <param name="message">What the receiver said.</param>
    public Task<bool> MarkSentAsync(string runId, string target, string owner, string? message = null) => database.ChangesAsync("""
        update delivery set state = 'sent', owner = null, problem_code = null, message = @message, changed_ms = @Now, sent_ms = @Now
        where run_id = @runId and target = @target and state = 'sending' and owner = @owner
        """, new { runId, target, owner, message = Stored.Clean(message), database.Now });

    /// <summary>Nobody knows whether it arrived.</summary>
    /// <param name="owner">Who was sending it.</param>
    public Task<bool> MarkInDoubtAsync(string runId, string target, string owner, Problem problem) => LeaveAsync(runId, target, owner, DeliveryState.InDoubt, problem);

    /// <summary>It certainly did not arrive, and will not.</summary>
    public Task<bool> MarkFailedAsync(string runId, string target, string owner, Problem problem) => LeaveAsync(runId, target, owner, DeliveryState.Failed, problem);

    /// <summary>It certainly did not arrive, and is to be tried again.</summary>
    public Task<bool> TryReleaseAsync(string runId, string target, string owner, Problem problem) => LeaveAsync(runId, target, owner, DeliveryState.Pending, problem);

    /// <summary>A person has it sent again. A run that had ended with it goes on.</summary>
    public Task<bool> TryResendAsync(string runId, string target, string by) => ResolveAsync(runId, target, DeliveryState.Pending, by);

    /// <summary>A person knows that it arrived.</summary>
    public Task<bool> TryResolveAsSentAsync(string runId, string target, string by) => ResolveAsync(runId, target, DeliveryState.Sent, by);

    public Task<Delivery?> FindAsync(string runId, string target) =>
        database.FindAsync<Delivery>($"select {Columns} from delivery where run_id = @runId and target = @target", new { runId, target });

    public Task<IReadOnlyList<Delivery>> ListAsync(string runId) =>
        database.ListAsync<Delivery>($"select {Columns} from delivery where run_id = @runId order by target{database.Dialect.Ordinal}", new { runId });

    /// <summary>The youngest first.</summary>
    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryState state, int limit = 50) => database.ListAsync<Delivery>(
        $"select {Columns} from delivery where state = @State order by changed_ms desc, run_id, target limit @limit", new { State = Stored.Text(state), limit });

    /// <summary>Deliveries that should be on their way, and of which nothing has been heard for so long: for the sweep. The oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> ListUnfinishedAsync(TimeSpan silentFor) => database.ListAsync<Delivery>($"""
        select {Columns} from delivery where state in ('pending', 'sending') and changed_ms <= @Before
          and exists (select 1 from run where run.id = delivery.run_id and run.state = 'delivering')
        order by changed_ms, run_id, target
        """, new { Before = database.Now - silentFor });

    internal static Task<int> AddAsync(Session session, string runId, NewDelivery delivery, DateTimeOffset now) => session.ExecuteAsync("""
        insert into delivery (run_id, target, channel, settings, idempotency_key, state, attempts, changed_ms)
        select @runId, @Target, @Channel, @Settings, @IdempotencyKey, case when requires_approval = 1 then 'held' else 'pending' end, 0, @now
        from run where id = @runId
        on conflict do nothing
        """, new { runId, delivery.Target, delivery.Channel, delivery.Settings, IdempotencyKey = Stored.Hash($"{runId}\n{delivery.Target}")[..32], now });

    private Task<bool> LeaveAsync(string runId, string target, string owner, DeliveryState state, Problem problem) => database.ChangesAsync("""
        update delivery set state = @State, owner = null, problem_code = @Code, message = @Message, changed_ms = @Now
        where run_id = @runId and target = @target and state = 'sending' and owner = @owner
        """, new { runId, target, owner, State = Stored.Text(state), problem.Code, Message = Stored.Clean(problem.Message), database.Now });

    private Task<bool> ResolveAsync(string runId, string target, DeliveryState state, string by) => database.ChangeAsync(async session =>
    {
        var values = new { runId, target, by, State = Stored.Text(state), database.Now };
        // The run's row first, as everywhere: those who take two rows in the other order could wait for each other.
        await session.ExecuteAsync("update run set changed_ms = @Now where id = @runId", values);
        var resolved = await session.ChangesAsync("""
            update delivery set state = @State, owner = null, resolved_by = @by, changed_ms = @Now, sent_ms = case when @State = 'sent' then @Now else null end
            where run_id = @runId and target = @target and state in ('in_doubt', 'failed')
            """, values);
        if (resolved)
        {
            await session.ExecuteAsync("""
                update run set state = 'delivering', failed_in = null, reason = null, ended_ms = null, changed_ms = @Now
                where id = @runId and (state = 'delivering' or (state = 'failed' and failed_in = 'delivering'))
                """, values);
        }

        return resolved;
    });
}
