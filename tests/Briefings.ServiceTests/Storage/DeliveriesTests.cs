using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

public sealed class DeliveriesTests
{
    private const string Mail = "mail analysts";
    private const string Folder = "folder out";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_in_doubt_waits_for_a_person_who_knows_that_it_arrived(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.DeliveringAsync(test.Store));
        await SendAsync(store, id, Folder);
        await store.Deliveries.TryClaimAsync(id, Mail, "dead");

        Assert.True(await store.Deliveries.MarkInDoubtAsync(id, Mail, "dead", Problems.ModelTooSlow()));
        Assert.False(await store.Deliveries.MarkSentAsync(id, Mail, "dead"));
        Assert.False(await store.Deliveries.TryClaimAsync(id, Mail, "other"));
        Assert.False(await store.Runs.TryFinishDeliveringAsync(id));
        Assert.Equal([(id, Mail)], (await store.Deliveries.ListAsync(DeliveryState.InDoubt)).Select(delivery => (delivery.RunId, delivery.Target)));

        Assert.True(await store.Deliveries.TryResolveAsSentAsync(id, Mail, "Ada Quill"));
        Assert.True(await store.Runs.TryFinishDeliveringAsync(id));
        Assert.Equal(("Ada Quill", DeliveryState.Sent), ((await store.Deliveries.FindAsync(id, Mail))!.ResolvedBy, (await store.Deliveries.FindAsync(id, Mail))!.State));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_delivery_that_failed_is_sent_again_with_the_same_key_and_the_run_goes_on(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.DeliveringAsync(test.Store));
        await SendAsync(store, id, Folder);
        await store.Deliveries.TryClaimAsync(id, Mail, "sender");
        Assert.True(await store.Deliveries.TryReleaseAsync(id, Mail, "sender", Problems.ModelUnreachable()));
        Assert.True(await store.Deliveries.TryClaimAsync(id, Mail, "sender"));
        Assert.True(await store.Deliveries.MarkFailedAsync(id, Mail, "sender", Problems.ModelUnreachable()));
        var key = (await store.Deliveries.FindAsync(id, Mail))!.IdempotencyKey;

        Assert.True(await store.Runs.TryFinishDeliveringAsync(id));
        Assert.Equal((RunState.Failed, "a delivery failed"), ((await store.Runs.FindAsync(id))!.State, (await store.Runs.FindAsync(id))!.Reason));
        Assert.True(await store.Deliveries.TryResendAsync(id, Mail, "Ada Quill"));
        await SendAsync(store, id, Mail);
        Assert.True(await store.Runs.TryFinishDeliveringAsync(id));

        var sent = (await store.Deliveries.FindAsync(id, Mail))!;
        Assert.Equal((DeliveryState.Sent, 3L, key, (string?)null), (sent.State, sent.Attempts, sent.IdempotencyKey, sent.ProblemCode));
        Assert.Equal((RunState.Done, (string?)null), ((await store.Runs.FindAsync(id))!.State, (await store.Runs.FindAsync(id))!.Reason));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_failed_in_delivering_is_retried_without_sending_twice_what_arrived(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.DeliveringAsync(test.Store));
        await SendAsync(store, id, Folder);
        await store.Deliveries.TryClaimAsync(id, Mail, "sender");
        await store.Deliveries.MarkFailedAsync(id, Mail, "sender", Problems.ModelUnreachable());
        await store.Runs.TryFinishDeliveringAsync(id);

        Assert.Equal(RunState.Delivering, await store.Runs.TryRetryAsync(id));

        Assert.Equal([(Folder, DeliveryState.Sent), (Mail, DeliveryState.Pending)], (await store.Deliveries.ListAsync(id)).Select(delivery => (delivery.Target, delivery.State)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_leaves_before_a_person_approves(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.ComposingAsync(test.Store, requiresApproval: true));
        await store.Editions.SaveAsync(Editions.Of(id));

        Assert.Equal(RunState.AwaitingApproval, (await store.Runs.FindAsync(id))!.State);
        Assert.False(await store.Deliveries.TryClaimAsync(id, Folder, "sender"));
        Assert.Empty(await store.Deliveries.ListUnfinishedAsync(TimeSpan.Zero));
        Assert.True(await store.Runs.TryApproveAsync(id, "Ada Quill"));

        Assert.Equal([(Folder, DeliveryState.Pending), (Mail, DeliveryState.Pending)], (await store.Deliveries.ListUnfinishedAsync(TimeSpan.Zero)).Select(delivery => (delivery.Target, delivery.State)));
        Assert.Equal(("Ada Quill", test.Clock.GetUtcNow()), ((await store.Runs.FindAsync(id))!.DecidedBy, (await store.Runs.FindAsync(id))!.Decided));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_person_rejects_never_leaves(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.ComposingAsync(test.Store, requiresApproval: true));
        await store.Editions.SaveAsync(Editions.Of(id));

        Assert.True(await store.Runs.TryRejectAsync(id, "Ada Quill", "the second story is wrong"));

        Assert.False(await store.Runs.TryApproveAsync(id, "Ada Quill"));
        Assert.Null(await store.Runs.TryRetryAsync(id));
        Assert.All(await store.Deliveries.ListAsync(id), delivery => Assert.Equal(DeliveryState.Held, delivery.State));
        Assert.Equal((RunState.Rejected, "the second story is wrong", true), ((await store.Runs.FindAsync(id))!.State, (await store.Runs.FindAsync(id))!.Reason, (await store.Runs.FindAsync(id))!.HasEnded));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stored_edition_and_its_template_come_back_byte_for_byte(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var id = await Runs.DeliveringAsync(test.Store);
        var given = Editions.Of(id);

        Assert.Equal((given.Json, 0L, 1L), ((await test.Store.Editions.FindAsync(id))!.Json, (await test.Store.Editions.FindAsync(id))!.LedgerBefore, (await test.Store.Editions.FindAsync(id))!.LedgerAfter));
        foreach (var document in given.Documents)
            Assert.Equal(document.Bytes, await test.Store.Editions.FindDocumentAsync(id, document.Template, document.Language, document.Format));
        Assert.Equal([("md", (long)given.Documents[0].Bytes.Length), ("pdf", 7L)], (await test.Store.Editions.ListDocumentsAsync(id)).Select(info => (info.Format, info.Length)));
        Assert.Equivalent(given.Templates[0], await test.Store.Editions.FindTemplateAsync("aa11"), strict: true);
        Assert.Null(await test.Store.Editions.FindTemplateAsync("bb22"));
        Assert.Equal(new LedgerEntry(1, id, given.Ledger), await test.Store.Ledgers.FindLatestAsync("morning"));
        Assert.Null(await test.Store.Ledgers.FindAsync("morning", 2));
        Assert.Null(await test.Store.Ledgers.FindLatestAsync("evening"));
    }

    private static async Task SendAsync(Store store, string id, string target)
    {
        Assert.True(await store.Deliveries.TryClaimAsync(id, target, "sender"));
        Assert.True(await store.Deliveries.MarkSentAsync(id, target, "sender", "250 2.0.0 OK"));
    }
}
