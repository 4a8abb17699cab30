namespace Briefings.Typesetting.Pictures;

/// <summary>Where a document's pictures come from: the files of one folder, or the text itself. Nothing is ever loaded from elsewhere.</summary>
/// <param name="folder">Null when there are no files.</param>
internal sealed class PictureShelf(string? folder)
{
    private readonly Dictionary<string, Picture> pictures = new(StringComparer.Ordinal);

    /// <exception cref="PictureException">It cannot or must not be printed.</exception>
    public Picture Find(string source)
    {
        if (!pictures.TryGetValue(source, out var picture))
            pictures[source] = picture = Read(source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Decode(source) : Load(source));
        return picture;
    }

    private static Picture Read(byte[] file) =>
        PngFile.Is(file) ? PngFile.Read(file)
        : JpegFile.Is(file) ? JpegFile.Read(file)
        : throw PictureException.IsBroken("The file is neither a PNG nor a JPEG");

    private static byte[] Decode(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        var bytes = new byte[Math.Max(0, source.Length - comma)];
        return comma > 0 && source[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(source[(comma + 1)..], bytes, out var length)
            ? bytes[..length]
            : throw PictureException.IsBroken("The picture in the text is not written as data:image/png;base64,…");
    }

    private byte[] Load(string source)
    {
        var name = Uri.UnescapeDataString(source);
        if (folder is null || name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal))
            throw FromElsewhere(source);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var path = Path.GetFullPath(name, root);
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw FromElsewhere(source);
        try
        {
            for (FileSystemInfo at = new FileInfo(path); at.FullName.Length > root.Length; at = new DirectoryInfo(Path.GetDirectoryName(at.FullName)!))
            {
                if (at.Exists && at.LinkTarget is not null)
                    throw FromElsewhere(source);
            }

            using var file = File.OpenRead(path);
            if (file.Length > PictureLimits.MostBytes)
                throw new PictureException(PictureException.TooLarge, $"The file of the picture has {file.Length / 1024 / 1024} MB; make it smaller, 16 MB are the most.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(PictureException.NotFound, $"There is no picture {Shown(source)} that can be read. Put the file into the folder of the template.");
        }
    }

    private static PictureException FromElsewhere(string source) =>
        new(PictureException.FromElsewhere, $"The picture {Shown(source)} is not in the folder of the template. Put the file there and name it from there; nothing is loaded from the web.");

    private static string Shown(string source) => source.Length > 60 ? $"{source[..60]}…" : source;
}
