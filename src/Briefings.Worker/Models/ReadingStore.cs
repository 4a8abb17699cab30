using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Analysis;
using Microsoft.Data.Sqlite;

namespace Briefings.Worker.Models;

/// <summary>
/// Finished readings, so that the same article is never paid for twice, and what each day has cost: one SQLite file. A store that cannot
/// be used is no reason not to read: it says so once, and keeps nothing.
/// </summary>
internal sealed class ReadingStore : ISpending
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly string file;
    private readonly Action<Problem> tell;
    private readonly RunSpending unkept = new();
    private readonly Lock gate = new();
    private bool made;
    private bool unusable;

    public ReadingStore(string folder, Action<Problem> tell)
    {
        file = Path.Combine(folder, "readings.db");
        this.tell = tell;
    }

    public static string Key(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>Null where there is none, and where what there is was damaged: that is forgotten.</summary>
    public Reading? Find(string key) => Use<Reading?>(null, connection =>
    {
        using var command = Command(connection, "select json, sha256 from reading where key = $key", ("$key", key));
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        var (json, digest) = (row.GetString(0), row.GetString(1));
        if (digest == Digest(json) && Parse(json) is { } reading)
            return reading;
        row.Close();
        Command(connection, "delete from reading where key = $key", ("$key", key)).ExecuteNonQuery();
        return null;
    });

    public void Keep(string key, Reading reading) => Use(0, connection =>
    {
        var json = JsonSerializer.Serialize(reading, Json);
        return Command(connection, "insert into reading (key, json, sha256) values ($key, $json, $sha256) on conflict (key) do update set json = $json, sha256 = $sha256",
            ("$key", key), ("$json", json), ("$sha256", Digest(json))).ExecuteNonQuery();
    });

    public Task<bool> TryAddAsync(string sum, decimal amount, decimal? cap = null)
    {
        var added = Use<bool?>(null, connection => Command(connection, """
            insert into spend (day, millionths) select $day, $amount where $amount <= $cap
            on conflict (day) do update set millionths = millionths + $amount where millionths + $amount <= $cap
            """, ("$day", sum), ("$amount", (long)(amount * 1_000_000m)), ("$cap", cap is { } most ? (long)(most * 1_000_000m) : long.MaxValue)).ExecuteNonQuery() > 0);
        // A cap holds for this process even where nothing can be kept for the next.
        return added is { } known ? Task.FromResult(known) : unkept.TryAddAsync(sum, amount, cap);
    }

    private T Use<T>(T without, Func<SqliteConnection, T> use)
    {
        if (unusable)
            return without;
        try
        {
            using var connection = Open();
            return use(connection);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is NotADatabase or Corrupt && SetAside())
        {
            return Use(without, use);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            unusable = true;
            tell(Problems.StoreUnusable(file));
            return without;
        }
    }

    private SqliteConnection Open()
    {
        lock (gate)
        {
            if (!made)
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
            connection.Open();
            if (!made)
            {
                Command(connection, "pragma journal_mode = wal").ExecuteNonQuery();
                Command(connection, """
                    create table if not exists reading (key text primary key, json text not null, sha256 text not null);
                    create table if not exists spend (day text primary key, millionths integer not null);
                    """).ExecuteNonQuery();
            }

            made = true;
            return connection;
        }
    }

    /// <summary>A damaged file is kept for those who want to look, and a new one made.</summary>
    private bool SetAside()
    {
        lock (gate)
        {
            try
            {
                SqliteConnection.ClearAllPools();
                File.Move(file, file + ".damaged", overwrite: true);
                File.Delete(file + "-wal");
                File.Delete(file + "-shm");
                made = false;
                return true;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    private static Reading? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Reading>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text of a command stands in this file; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static string Digest(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
