using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Rendering;

/// <summary>
/// A view as JSON, in the form of <c>sample.json</c>. An edition that is stored so prints the same Markdown again, whatever became of its
/// articles, as long as the template is the same.
/// </summary>
public static class ViewJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static ReadOnlyMemory<byte> Write(EditionView view) => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(view, Form), (byte)'\n'];

    /// <param name="name">The file or run, for messages.</param>
    /// <exception cref="ProblemException">The bytes are no view of an edition; BRF9004.</exception>
    public static EditionView ReadEdition(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<EditionView>(json, Form) ?? throw new ProblemException(Problems.NotAnEditionView(name, 1, 1));
        }
        catch (JsonException fault)
        {
            throw new ProblemException(
                Problems.NotAnEditionView(name, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), fault);
        }
        catch (InvalidOperationException fault)
        {
            // Half a surrogate pair, written as an escape: not text.
            throw new ProblemException(Problems.NotAnEditionView(name, 1, 1), fault);
        }
    }

    /// <summary>For a sample that was checked before.</summary>
    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Form)!;
}
