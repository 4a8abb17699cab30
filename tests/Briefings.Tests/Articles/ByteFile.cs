using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Tests.Support;

namespace Briefings.Tests.Articles;

/// <summary>What must become of a file of Articles/Bytes; the meaning of each is in its README.</summary>
internal enum ByteFileOutcome { Read, Warned, Refused, Empty }

/// <summary>A file of Articles/Bytes as description.json tells it: <c>Text</c> in <c>Encoding</c> between bytes in hexadecimal.</summary>
internal sealed record ByteFile(string File, ByteFileOutcome Outcome, string Why, string Encoding, string Prefix, string Text, string Suffix)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Folder { get; } = Repository.PathOf("tests", "Briefings.Tests", "Articles", "Bytes");

    public string Path => System.IO.Path.Combine(Folder, File);

    public byte[] Bytes => [.. Hex(Prefix), .. EncodingOf(Encoding).GetBytes(Text), .. Hex(Suffix)];

    public static IReadOnlyList<ByteFile> All() =>
        JsonSerializer.Deserialize<List<ByteFile>>(System.IO.File.ReadAllText(System.IO.Path.Combine(Folder, "description.json")), Form)!;

    // A character that the encoding lacks would silently become "?": the description is wrong then, and must say so.
    private static Encoding EncodingOf(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static byte[] Hex(string bytes) => Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal));
}
