using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Briefings.ServiceTests.Support;

/// <summary>
/// A throw-away PostgreSQL server for one test run, from the machine's own package, reached by a socket in its own folder. A shell
/// beside it waits for the test process to end, however it ends, and then takes server and folder away.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);

    private static int databases;

    private readonly string folder;

    /// <summary>Kept, so that its standard input stays open as long as this process lives.</summary>
    private readonly Process keeper;

    private PostgresServer(string folder, Process keeper) => (this.folder, this.keeper) = (folder, keeper);

    /// <summary>The folder of the newest server on this machine; null where there is none.</summary>
    public static string? Programs { get; } = (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .OrderByDescending(version => int.TryParse(Path.GetFileName(version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Select(version => Path.Combine(version, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    /// <summary>Why tests on PostgreSQL are skipped here; null where they run, as they always do on CI.</summary>
    public static string? Missing =>
        Programs is null && Environment.GetEnvironmentVariable("CI") != "true" ? "PostgreSQL is not installed on this machine (package postgresql)" : null;

    /// <summary>The connection string of a new and empty database.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var server = await Started.Value;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return server.ConnectionTo(name);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var programs = Programs ?? throw new InvalidOperationException("PostgreSQL is not installed. Install the package postgresql.");
        var folder = Directory.CreateTempSubdirectory("briefings-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        await RunAsync(AsServerUser([Path.Combine(programs, "initdb"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-D", data]));
        const string StandBy = """
            "$0/postgres" -D "$1/data" -c listen_addresses= -c unix_socket_directories="$1" -c fsync=off -c max_connections=200 >"$1/log" 2>&1 &
            read _
            kill -QUIT $!
            wait
            rm -rf "$1"
            """;
        var command = AsServerUser(["sh", "-c", StandBy, programs, folder]);
        // The pipe that is never written to: it closes when this process ends.
        var keeper = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
        var server = new PostgresServer(folder, keeper);
        await server.AnswersAsync();
        return server;
    }

    private async Task AnswersAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !keeper.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private string ConnectionTo(string database) => $"Host={folder};Username=postgres;Database={database};Maximum Pool Size=40";

    /// <summary>The server refuses to run as root.</summary>
    private static string[] AsServerUser(string[] command) => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]}: {await output}{await talk}");
    }
}
