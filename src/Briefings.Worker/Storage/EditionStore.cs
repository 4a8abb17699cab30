namespace Briefings.Worker.Storage;

/// <summary>Editions with their documents, and the templates as they were.</summary>
internal sealed class EditionStore(Database database)
{
    /// <summary>Composing → delivering or awaiting approval, with everything that belongs to it.</summary>
    public Task<SaveOutcome> SaveAsync(NewEdition edition) => database.ChangeAsync(async session =>
    {
        var now = database.Now;
        var schedule = await session.FindAsync<string>(
            "update run set changed_ms = @now where id = @RunId and state = 'composing' returning schedule", new { edition.RunId, now });
        if (schedule is null)
            return SaveOutcome.NotComposing;
        var (before, after) = (edition.LedgerBefore, edition.LedgerBefore + 1);
        var follows = await session.ChangesAsync("""
            insert into ledger (schedule, number, run_id, json, saved_ms)
            select @schedule, @after, @RunId, @Ledger, @now
            where (select coalesce(max(number), 0) from ledger where schedule = @schedule) = @before
            on conflict do nothing
            """, new { schedule, before, after, edition.RunId, edition.Ledger, now });
        if (!follows)
            return SaveOutcome.LedgerMoved;

        await session.ExecuteAsync("""
            insert into edition (run_id, json, settings, ledger_before, ledger_after, saved_ms) values (@RunId, @Json, @Settings, @before, @after, @now)
            """, new { edition.RunId, edition.Json, edition.Settings, before, after, now });
        foreach (var template in edition.Templates)
        {
            foreach (var file in template.Files)
            {
                await session.ExecuteAsync("insert into template_file (template_hash, path, bytes) values (@Hash, @Path, @Bytes) on conflict do nothing",
                    new { template.Hash, file.Path, file.Bytes });
            }
        }

        foreach (var document in edition.Documents)
        {
            await session.ExecuteAsync("""
                insert into document (run_id, template, language, format, template_hash, sha256, bytes)
                values (@RunId, @Template, @Language, @Format, @TemplateHash, @Sha256, @Bytes)
                """, new { edition.RunId, document.Template, document.Language, document.Format, document.TemplateHash, Sha256 = Stored.Hash(document.Bytes), document.Bytes });
        }

        foreach (var delivery in edition.Deliveries)
            await DeliveryStore.AddAsync(session, edition.RunId, delivery, now);
        await session.ExecuteAsync("""
            update run set state = case when requires_approval = 1 then 'awaiting_approval' else 'delivering' end, owner = null, attempts = 0, changed_ms = @now
            where id = @RunId
            """, new { edition.RunId, now });
        return SaveOutcome.Saved;
    });

    public Task<Edition?> FindAsync(string runId) => database.FindAsync<Edition>(
        "select run_id, json, settings, ledger_before, ledger_after, saved_ms as saved from edition where run_id = @runId", new { runId });

    public Task<IReadOnlyList<DocumentInfo>> ListDocumentsAsync(string runId) => database.ListAsync<DocumentInfo>($"""
        select run_id, template, language, format, template_hash, sha256, cast(length(bytes) as bigint) as length from document
        where run_id = @runId order by template{database.Dialect.Ordinal}, language{database.Dialect.Ordinal}, format{database.Dialect.Ordinal}
        """, new { runId });

    public Task<byte[]?> FindDocumentAsync(string runId, string template, string language, string format) => database.FindAsync<byte[]>("""
        select bytes from document where run_id = @runId and template = @template and language = @language and format = @format
        """, new { runId, template, language, format });

    /// <summary>Null where no kept edition was printed with it.</summary>
    public async Task<StoredTemplate?> FindTemplateAsync(string hash)
    {
        var files = await database.ListAsync<FileRow>(
            $"select path, bytes from template_file where template_hash = @hash order by path{database.Dialect.Ordinal}", new { hash });
        return files.Count == 0 ? null : new StoredTemplate(hash, [.. files.Select(file => new TemplateFile(file.Path, file.Bytes))]);
    }

    /// <summary>Filled by its properties: SQLite does not tell the type of bytes where there are none.</summary>
    private sealed record FileRow
    {
        public required string Path { get; init; }

        public required byte[] Bytes { get; init; }
    }
}
