using System.Globalization;

namespace Briefings.Typesetting.Docx;

/// <summary>Names and numbers of which each stands once in the file, whichever of its parts it stands in.</summary>
internal sealed class OnceInFile
{
    private const int MostLetters = 32;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private int bookmarks;
    private uint pictures;

    public string NextBookmark() => (++bookmarks).ToString(CultureInfo.InvariantCulture);

    public uint NextPicture() => ++pictures;

    /// <summary>The bookmark of a place that links lead to: a letter first, then letters, digits and underscores, 40 at most, each once in any case.</summary>
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
