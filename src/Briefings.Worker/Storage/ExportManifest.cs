using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Worker.Storage;

/// <summary><c>export.json</c>: what an export holds, so that an import knows whether all of it arrived.</summary>
internal sealed record ExportManifest
{
    public const string File = "export.json";

    [JsonRequired]
    public long Schema { get; init; }

    [JsonRequired]
    public required IReadOnlyList<ExportedTable> Tables { get; init; }

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Longer values of bytes are files of their own, named by their hash.</summary>
    public static string PathOf(string sha256) => Path.Combine("bytes", sha256[..2], sha256);
}

/// <param name="Sha256">Of the file <c>name.jsonl</c>.</param>
internal sealed record ExportedTable(string Name, long Rows, string Sha256)
{
    [JsonIgnore]
    public string File => $"{Name}.jsonl";
}
