using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Fonts;

/// <summary>Which fonts print a script well, and the package that brings them, by <c>scripts.txt</c>.</summary>
internal static class ScriptFonts
{
    private static readonly Lazy<Dictionary<string, ScriptLine>> Lines = new(Read);
    private static readonly ConcurrentDictionary<Script, string> Letters = new();

    public static IEnumerable<ScriptLine> All => Lines.Value.Values;

    public static ScriptLine? Of(string script) => Lines.Value.GetValueOrDefault(script);

    /// <summary>A script's four letters by ISO 15924.</summary>
    public static string LettersOf(Script script) => Letters.GetOrAdd(script, static known => known == Script.Common ? "Zyyy" : known.ToString());

    /// <summary>Beginnings of file names, the best first: serif faces for serif text, sans faces else.</summary>
    public static IEnumerable<string> PreferredFor(FontWish wish) =>
        (Of(wish.Script)?.Fonts ?? []).OrderBy(name => IsSerif(name) == (wish.Family == FontFamily.Serif) ? 0 : 1);

    /// <summary>Whether a family that comes in several versions by region draws as this language does: <c>Noto Sans CJK JP</c>.</summary>
    public static bool IsOfRegion(string family, string language) => RegionOf(language) is { } region && family.EndsWith($" {region}", StringComparison.Ordinal);

    /// <summary>The suffix by which the families of Noto tell the regions apart; null where regions do not matter.</summary>
    private static string? RegionOf(string language)
    {
        var tag = language.ToLowerInvariant();
        return tag.Split('-')[0] switch
        {
            "ja" => "JP",
            "ko" => "KR",
            "zh" when tag.Contains("-hk", StringComparison.Ordinal) => "HK",
            "zh" when tag.Contains("-tw", StringComparison.Ordinal) || tag.Contains("-hant", StringComparison.Ordinal) => "TC",
            _ => "SC",
        };
    }

    private static bool IsSerif(string name) => name.Contains("Serif", StringComparison.Ordinal) || name.Contains("Naskh", StringComparison.Ordinal);

    private static Dictionary<string, ScriptLine> Read()
    {
        using var text = new StreamReader(typeof(ScriptFonts).Assembly.GetManifestResourceStream(typeof(ScriptFonts), "scripts.txt")!);
        var lines = new Dictionary<string, ScriptLine>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var script, var name, var sample, var package, .. var fonts])
                lines.Add(script, new ScriptLine(script, name.Replace('_', ' '), sample, package, fonts));
        }

        return lines;
    }
}

/// <param name="Script">Its four letters by ISO 15924.</param>
/// <param name="Sample">A character of it.</param>
/// <param name="Package">Debian's package of its fonts.</param>
/// <param name="Fonts">Beginnings of file names.</param>
internal sealed record ScriptLine(string Script, string Name, string Sample, string Package, IReadOnlyList<string> Fonts);
