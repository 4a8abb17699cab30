using System.Collections.Concurrent;

namespace Briefings.Typesetting.Fonts;

/// <summary>
/// The font files under a folder. They are asked in a fixed order: those that <c>scripts.txt</c> prefers for the script, then all by
/// file name; a file is opened when its turn comes. What was found stands for the life of the process.
/// </summary>
internal sealed class FontFolder
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc", ".otc"];

    private static readonly ConcurrentDictionary<string, FontFolder> Known = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyList<FontFile>> files;
    private readonly ConcurrentDictionary<(FontWish Wish, string Element), FontFace?> found = new();

    private FontFolder(string path) => files = new(() => FilesOf(path));

    /// <summary>The folders in which Linux, macOS and Windows keep fonts, those that exist.</summary>
    public static IEnumerable<FontFolder> OfMachine => MachinePaths().Where(Directory.Exists).Select(At);

    public static FontFolder At(string path) => Known.GetOrAdd(Path.GetFullPath(path), static full => new FontFolder(full));

    public static bool IsFont(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public FontFace? Find(FontWish wish, string element) => found.GetOrAdd((wish, element), static (key, folder) => folder.Search(key.Wish, key.Element), this);

    private FontFace? Search(FontWish wish, string element)
    {
        foreach (var prefix in ScriptFonts.PreferredFor(wish))
        {
            var preferred = files.Value.Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal));
            if (Nearest(preferred, wish, element) is { } face)
                return face;
        }

        return Nearest(files.Value, wish, element);
    }

    private static FontFace? Nearest(IEnumerable<FontFile> files, FontWish wish, string element) => files
        .SelectMany(file => file.Faces)
        .OrderBy(face => ScriptFonts.IsOfRegion(face.Family, wish.Language) ? 0 : 1)
        .ThenBy(wish.DistanceTo)
        .FirstOrDefault(face => face.Covers(element));

    private static IReadOnlyList<FontFile> FilesOf(string path)
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        return [.. Directory.EnumerateFiles(path, "*", everywhere)
            .Where(IsFont)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal).ThenBy(file => file, StringComparer.Ordinal)
            .Select(file => new FontFile(file))];
    }

    private static IEnumerable<string> MachinePaths()
    {
        var (home, data) = (
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        return
        [
            "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
            Path.Combine(home, ".fonts"), Path.Combine(home, "Library/Fonts"), Path.Combine(data, "fonts"),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        ];
    }

    private sealed class FontFile(string path)
    {
        private readonly Lazy<IReadOnlyList<FontFace>> faces = new(() => FontFace.FromFile(path));

        public string Name { get; } = Path.GetFileName(path);

        public IReadOnlyList<FontFace> Faces => faces.Value;
    }
}
