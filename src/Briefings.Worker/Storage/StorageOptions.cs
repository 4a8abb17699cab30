using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Storage;

/// <summary>The section <c>Storage</c> of the configuration: where runs, articles, editions and deliveries are kept, and for how long.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Name of the environment variable that holds PostgreSQL's connection string: it has a password in it, so it stands nowhere else.</summary>
    public const string ConnectionVariable = "BRIEFINGS_DATABASE";

    /// <summary><c>sqlite</c>: one machine. <c>postgres</c>: any number of machines.</summary>
    [AllowedValues("sqlite", "postgres")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>The SQLite file, on a local disk.</summary>
    [Required]
    public string Path { get; set; } = "data/briefings.db";

    /// <summary>Days after which editions, printed documents and their templates go; runs, deliveries and ledgers stay.</summary>
    [Range(1, 36_500)]
    public int KeepRunsDays { get; set; } = 400;

    /// <summary>Days after which articles' texts and readings go, once no younger run has them.</summary>
    [Range(1, 36_500)]
    public int KeepArticlesDays { get; set; } = 90;

    /// <summary>Longest wait for a statement, or for another writer, in seconds.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;
}
