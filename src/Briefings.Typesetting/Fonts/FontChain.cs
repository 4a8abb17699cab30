namespace Briefings.Typesetting.Fonts;

/// <summary>Where a print looks for a glyph: the faces of this assembly, then the folder a style names, then the machine's fonts.</summary>
internal sealed class FontChain(IReadOnlyList<FontFolder> folders)
{
    public static FontChain Vendored { get; } = new([]);

    public static FontChain Of(string? folder, bool machineFonts)
    {
        var folders = new List<FontFolder>();
        if (folder is not null)
            folders.Add(FontFolder.At(folder));
        if (machineFonts)
            folders.AddRange(FontFolder.OfMachine);
        return new FontChain(folders);
    }

    /// <summary>The face that prints a character with all its marks; null when none covers them.</summary>
    public FontFace? Find(FontWish wish, ReadOnlySpan<char> element)
    {
        if (FontLibrary.Find(wish, element) is { } vendored)
            return vendored;
        foreach (var folder in folders)
        {
            if (folder.Find(wish, element.ToString()) is { } found)
                return found;
        }

        return null;
    }
}
