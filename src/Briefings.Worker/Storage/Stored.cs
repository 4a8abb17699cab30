using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Worker.Storage;

/// <summary>How values of the domain stand in a column.</summary>
internal static class Stored
{
    /// <summary>What is worked out from other members is not kept twice.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary><c>InDoubt</c> is <c>in_doubt</c>; a query takes the underscores out again, so that the enum's own parser reads it.</summary>
    public static string Text<TState>(TState state) where TState : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());

    public static TState State<TState>(string text) where TState : struct, Enum =>
        Enum.Parse<TState>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>What came from outside, without what PostgreSQL's texts cannot hold: NUL and halves of a surrogate pair.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null || !text.Any(c => c == '\0' || char.IsSurrogate(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));
}
