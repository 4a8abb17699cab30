using System.Globalization;

namespace Briefings.Typesetting.Docx;

/// <summary>Names for the places that links lead to: a letter first, then letters, digits and underscores, 40 at most, each once in any case.</summary>
internal sealed class Bookmarks
{
    private const int MostLetters = 32;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string NameOf(string anchor)
    {
        if (names.TryGetValue(anchor, out var known))
            return known;

        var letters = string.Concat(anchor.Take(MostLetters).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var stem = char.IsAsciiLetter(letters[0]) ? letters : $"p{letters}";
        var name = stem;
        for (var copy = 2; !taken.Add(name); copy++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}_{copy}");
        return names[anchor] = name;
    }
}
