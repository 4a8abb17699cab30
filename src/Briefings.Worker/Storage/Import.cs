using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;

namespace Briefings.Worker.Storage;

/// <summary>
/// Takes an export into a store: all of it or nothing. Rows that are there already stay, so that the same import may be done again;
/// a row that is there in another form stops it.
/// </summary>
internal sealed class Import
{
    private readonly string folder;
    private readonly Database database;

    private Import(Database database, string folder) => (this.database, this.folder) = (database, folder);

    /// <returns>How many rows were added to each table, and how many it had already.</returns>
    /// <exception cref="ProblemException">The export is not whole, or does not fit the store.</exception>
    public static async Task<IReadOnlyList<(string Table, long Added, long There)>> ReadAsync(Database database, string folder, CancellationToken cancellationToken)
    {
        var import = new Import(database, folder);
        var manifest = await import.ReadManifestAsync(cancellationToken);
        foreach (var table in manifest.Tables)
            await import.CheckAsync(table, cancellationToken);
        return await database.ChangeAsync(async session =>
        {
            if (await Migrator.VersionAsync(session) is var ours && ours != manifest.Schema)
                throw new ProblemException(Problems.ExportOfOtherSchema(folder, manifest.Schema, ours));
            var added = new List<(string, long, long)>();
            foreach (var table in Table.All)
            {
                var (fresh, there) = await import.ReadAsync(session, table, cancellationToken);
                added.Add((table.Name, fresh, there));
            }

            return (IReadOnlyList<(string, long, long)>)added;
        });
    }

    private async Task<ExportManifest> ReadManifestAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, ExportManifest.File));
            var manifest = await JsonSerializer.DeserializeAsync<ExportManifest>(file, ExportManifest.Json, cancellationToken);
            return manifest?.Tables is { } tables && tables.Select(table => table.Name).SequenceEqual(Table.All.Select(table => table.Name))
                ? manifest
                : throw new ProblemException(Problems.NoExport(folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ProblemException(Problems.NoExport(folder), fault);
        }
    }

    private async Task CheckAsync(ExportedTable table, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, table.File));
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == table.Sha256)
                return;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.ExportDamaged(Path.Combine(folder, table.File)), fault);
        }

        throw new ProblemException(Problems.ExportDamaged(Path.Combine(folder, table.File)));
    }

    private async Task<(long Added, long There)> ReadAsync(Session session, Table table, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, $"{table.Name}.jsonl");
        var columns = await ColumnsAsync(session, table);
        var (added, there, number) = (0L, 0L, 0);
        using var lines = new StreamReader(file, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            var row = RowOf(line, columns, file);
            var insert = $"insert into {table.Name} ({string.Join(", ", row.Keys)}) values ({string.Join(", ", row.Keys.Select(column => "@" + column))}) on conflict do nothing";
            if (await session.ChangesAsync(insert, new DynamicParameters(row)))
                added++;
            else if (await IsThereAsync(session, table, row, columns))
                there++;
            else
                throw new ProblemException(Problems.ImportDiffers(file, number));
        }

        return (added, there);
    }

    /// <summary>Only names that the table has become part of a statement.</summary>
    private static async Task<HashSet<string>> ColumnsAsync(Session session, Table table)
    {
        await using var none = await session.ReadAsync($"select * from {table.Name} where 1 = 0");
        return [.. Enumerable.Range(0, none.FieldCount).Select(none.GetName)];
    }

    private static async Task<bool> IsThereAsync(Session session, Table table, Dictionary<string, object?> row, HashSet<string> columns)
    {
        var key = new DynamicParameters(row.Where(pair => table.Key.Contains(pair.Key)).ToDictionary());
        await using var reader = await session.ReadAsync($"select * from {table.Name} where {string.Join(" and ", table.Key.Select(column => $"{column} = @{column}"))}", key);
        return await reader.ReadAsync() && columns.All(column => IsSame(row.GetValueOrDefault(column), reader[column]));
    }

    private static bool IsSame(object? theirs, object ours) => (theirs, ours) switch
    {
        (null, DBNull) => true,
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        _ => Equals(theirs, ours),
    };

    private Dictionary<string, object?> RowOf(string line, HashSet<string> columns, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => ValueOf(member.Value));
            return row.Count > 0 && row.Keys.All(columns.Contains) ? row : throw new ProblemException(Problems.ExportDamaged(file));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new ProblemException(Problems.ExportDamaged(file), fault);
        }
    }

    private object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => BytesOf(value.GetProperty("sha256").GetString()!),
        _ => value.GetInt64(),
    };

    private byte[] BytesOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new FormatException();
        var file = Path.Combine(folder, ExportManifest.PathOf(sha256));
        try
        {
            var bytes = File.ReadAllBytes(file);
            if (Stored.Hash(bytes) == sha256)
                return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.ExportDamaged(file), fault);
        }

        throw new ProblemException(Problems.ExportDamaged(file));
    }
}
