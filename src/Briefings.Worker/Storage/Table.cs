namespace Briefings.Worker.Storage;

/// <summary>A table and the columns that name its rows.</summary>
internal sealed record Table(string Name, params string[] Key)
{
    /// <summary>All of them, each after those that its rows refer to.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        new("article", "hash"),
        new("reading", "key"),
        new("run", "id"),
        new("run_article", "run_id", "n"),
        new("edition", "run_id"),
        new("ledger", "schedule", "number"),
        new("template_file", "template_hash", "path"),
        new("document", "run_id", "template", "language", "format"),
        new("delivery", "run_id", "target"),
        new("source_state", "schedule", "source"),
        new("schedule_look", "schedule"),
        new("spending", "name"),
        new("passed", "name", "at_s"),
    ];

    /// <summary>The same order in both databases.</summary>
    public string OrderOn(IDialect dialect) => string.Join(", ", Key.Select(column => column is "n" or "number" or "at_s" ? column : column + dialect.Ordinal));
}
