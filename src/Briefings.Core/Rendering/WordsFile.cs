using System.Text.Json;
using Briefings.Rendering.Checking;

namespace Briefings.Rendering;

/// <summary>
/// A <c>words.de.json</c>: what a template says in a language other than English. What the template's own does not have, that of
/// <c>shared</c> may.
/// </summary>
internal static class WordsFile
{
    private const string Beginning = "words.";
    private const string Ending = ".json";

    private static readonly JsonSerializerOptions Form = new() { RespectNullableAnnotations = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public static string NameOf(string language) => $"{Beginning}{language}{Ending}";

    /// <summary>The languages that a template's folder has words in, in ordinal order.</summary>
    public static IReadOnlyList<string> LanguagesIn(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, NameOf("*")).Select(file => Path.GetFileName(file)[Beginning.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The language whose words serve a language: its own, or that of its first subtag. Null where the template has neither.</summary>
    public static string? Serving(string folder, string language) => LanguagesIn(folder) is var known
        ? known.FirstOrDefault(one => one.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault(one => one.Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The phrases of a file; none, with a problem noted, where it is no list of texts.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string json, string shown, Action<Problem> note)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, Form) ?? [];
        }
        catch (JsonException fault)
        {
            var (line, column) = JsonPlace.Of(fault, json);
            note(Problems.WordsNotTexts(shown, line, column));
            return new Dictionary<string, string>();
        }
    }
}
