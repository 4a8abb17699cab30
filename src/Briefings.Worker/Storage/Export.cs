using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefings.Worker.Storage;

/// <summary>Writes a whole store as files: a row a line, bytes as files of their own. The same rows give the same files, from either database.</summary>
internal static class Export
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="folder">Written beside and renamed, so that it is whole once it is there.</param>
    /// <exception cref="ProblemException">Something is in the folder, or it cannot be written.</exception>
    public static async Task<ExportManifest> WriteAsync(Database database, string folder, CancellationToken cancellationToken)
    {
        var part = $"{Path.TrimEndingDirectorySeparator(folder)}.briefings-part";
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
                throw new ProblemException(Problems.ExportTakesPlace(folder));
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
            Directory.CreateDirectory(part);
            var manifest = await database.SnapshotAsync(session => WriteAsync(session, database.Dialect, part, cancellationToken));
            await File.WriteAllTextAsync(Path.Combine(part, ExportManifest.File), JsonSerializer.Serialize(manifest, ExportManifest.Json) + "\n", cancellationToken);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(part, folder);
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.ExportNotWritten(folder), fault);
        }
    }

    private static async Task<ExportManifest> WriteAsync(Session session, IDialect dialect, string folder, CancellationToken cancellationToken)
    {
        var tables = new List<ExportedTable>();
        foreach (var table in Table.All)
        {
            var (rows, sha256) = await WriteAsync(session, table, dialect, folder, cancellationToken);
            tables.Add(new ExportedTable(table.Name, rows, sha256));
        }

        return new ExportManifest { Schema = await Migrator.VersionAsync(session), Tables = tables };
    }

    private static async Task<(long Rows, string Sha256)> WriteAsync(Session session, Table table, IDialect dialect, string folder, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(Path.Combine(folder, $"{table.Name}.jsonl"));
        await using var reader = await session.ReadAsync($"select * from {table.Name} order by {table.OrderOn(dialect)}");
        var line = new MemoryStream();
        long rows = 0;
        for (; await reader.ReadAsync(cancellationToken); rows++)
        {
            line.SetLength(0);
            WriteRow(reader, line, folder);
            line.WriteByte((byte)'\n');
            hash.AppendData(line.GetBuffer().AsSpan(0, (int)line.Length));
            await file.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
        }

        return (rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void WriteRow(DbDataReader row, Stream line, string folder)
    {
        using var json = new Utf8JsonWriter(line, Readable);
        json.WriteStartObject();
        for (var i = 0; i < row.FieldCount; i++)
        {
            var column = row.GetName(i);
            switch (row.GetValue(i))
            {
                case string text:
                    json.WriteString(column, text);
                    break;
                case long number:
                    json.WriteNumber(column, number);
                    break;
                case byte[] bytes:
                    json.WriteStartObject(column);
                    json.WriteString("sha256", Keep(bytes, folder));
                    json.WriteEndObject();
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static string Keep(byte[] bytes, string folder)
    {
        var sha256 = Stored.Hash(bytes);
        var file = Path.Combine(folder, ExportManifest.PathOf(sha256));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return sha256;
    }
}
