using System.Globalization;
using System.Text;
using Briefings.Tests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Support;

/// <summary>A folder as an operator has it: a configuration, inboxes, a store, and the program that runs in it.</summary>
internal sealed class ServicePlace : IDisposable
{
    private readonly BriefingsProcess program = new();
    private readonly StoreKind kind;
    private readonly string? connection;
    private readonly List<RunningService> services = [];

    private ServicePlace(StoreKind kind, string? connection)
    {
        (this.kind, this.connection) = (kind, connection);
        if (connection is not null)
            program.Environment[StorageOptions.ConnectionVariable] = connection;
        program.Environment["HOOK_SECRET"] = "a secret of sixteen bytes";
    }

    public string Folder => program.Folder;

    /// <summary>Further sections of the configuration, as JSON members.</summary>
    public string Sections { get; set; } = "";

    public static async Task<ServicePlace> CreateAsync(StoreKind kind) => new(kind, kind == StoreKind.Postgres ? await PostgresServer.CreateDatabaseAsync() : null);

    /// <param name="schedules">Schedules as JSON, with commas between them.</param>
    public void Configure(params IEnumerable<string> schedules) => program.Write("briefings.json", $$"""
        { "Storage": { "Provider": "{{(kind == StoreKind.Sqlite ? "sqlite" : "postgres")}}" }, {{(Sections.Length > 0 ? Sections + "," : "")}} "Schedules": [ {{string.Join(",\n", schedules)}} ] }
        """);

    /// <summary>A schedule with an inbox and a folder of its own.</summary>
    /// <param name="more">Further members, and sources and deliveries after the folders.</param>
    public static string Schedule(string name, string cron = "0 7 * * *", string more = "", string deliveries = "", string sources = "", string analyst = "rules") => $$"""
        {
          "Name": "{{name}}", "Cron": "{{cron}}", "TimeZone": "Etc/UTC", "Analyst": "{{analyst}}", {{more}}
          "Sources": [ { "Kind": "inbox", "Path": "inbox-{{name}}", "StillFor": "00:00:00" } {{sources}} ],
          "Deliveries": [ { "Kind": "folder", "Path": "editions-{{name}}", "Formats": [ "md" ] } {{deliveries}} ]
        }
        """;

    public static string Webhook(string url, string inDoubt) =>
        $$""", { "Kind": "webhook", "Url": "{{url}}", "AllowHttp": true, "SecretFrom": "HOOK_SECRET", "Formats": [ "json" ], "InDoubt": "{{inDoubt}}" }""";

    /// <summary>A short article that no other one is like, whole when it is seen.</summary>
    public void Drop(string schedule, int number)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(Folder, $"inbox-{schedule}")).FullName;
        var file = Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.md"));
        File.WriteAllText(file + ".tmp", $"""
            ---
            title: The pier of district {number} in {schedule}
            outlet: Harbour Post
            date: 2026-11-23
            ---
            The harbour council of {schedule} voted on pier {number} on Monday. "We will rebuild pier {number} because the fishermen need it," said Mayor Ada Quill.

            It is not known who will pay for pier {number}. The ministry did not answer. Work is to begin in {2000 + number}, the mayor said.
            """);
        File.Move(file + ".tmp", file);
    }

    public void DropText(string schedule, int number, string text)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(Folder, $"inbox-{schedule}")).FullName;
        File.WriteAllText(Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")), text);
    }

    /// <summary>A file that nobody can read as an article.</summary>
    public void DropDefect(string schedule, int number)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(Folder, $"inbox-{schedule}")).FullName;
        File.WriteAllBytes(Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.md")), [.. "PK"u8, 3, 4, 0, 0, .. Encoding.UTF8.GetBytes($"{number}")]);
    }

    public Task<BriefingsProcess.Outcome> RunAsync(params string[] arguments) => program.RunAsync(arguments);

    /// <param name="machine">What tells it from others, as a machine's own data folder and key do.</param>
    public RunningService Serve(string? machine = null)
    {
        if (machine is not null)
        {
            program.Environment["BRIEFINGS__Model__DataFolder"] = Path.Combine(Folder, $"data-{machine}");
            program.Environment["OPENAI_API_KEY"] = machine;
        }

        var service = new RunningService(program.Start("serve"));
        services.Add(service);
        return service;
    }

    /// <summary>As another process would.</summary>
    public Task<Store> OpenStoreAsync() => Store.OpenAsync(
        new StorageOptions { Provider = kind == StoreKind.Sqlite ? "sqlite" : "postgres", Path = Path.Combine(Folder, "data", "briefings.db") }, connection, TimeProvider.System);

    public string[] Editions(string schedule) =>
        Directory.Exists(Path.Combine(Folder, $"editions-{schedule}"))
            ? [.. Directory.GetFiles(Path.Combine(Folder, $"editions-{schedule}")).Where(file => !file.Contains("latest", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [];

    public void Dispose()
    {
        foreach (var service in services)
            service.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        program.Dispose();
    }
}
