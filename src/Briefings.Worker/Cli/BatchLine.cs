using System.Text.Json;
using Briefings.Articles;

namespace Briefings.Worker.Cli;

/// <summary>One line of a batch file.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Bytes">UTF-8, without the line's end; null for a line that is longer than an article may be.</param>
internal sealed record BatchLine(int Number, byte[]? Bytes)
{
    /// <exception cref="ProblemException">The line is no JSON object.</exception>
    public JsonDocument Parse(string path)
    {
        if (Bytes is null)
        {
            throw new ProblemException(Problems.BatchLineTooLong(path, Number));
        }

        try
        {
            var document = JsonDocument.Parse(Bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw Bad(path, 1);
        }
        catch (JsonException fault)
        {
            throw Bad(path, (int)(fault.BytePositionInLine ?? 0) + 1);
        }
    }

    public ArticleFacts FactsOf(JsonElement root, string path) =>
        new() { Title = root.TryGetProperty("title", out var title) && title.ValueKind != JsonValueKind.Null ? Text(title, path) : null };

    public string TextOf(JsonElement root, string member, string path) =>
        root.TryGetProperty(member, out var value) ? Text(value, path) : throw Bad(path, 1);

    private string Text(JsonElement value, string path)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Bad(path, 1);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: not text.
            throw Bad(path, 1);
        }
    }

    private ProblemException Bad(string path, int column) => new(Problems.BadBatchLine(path, Number, column));
}
