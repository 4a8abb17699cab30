namespace Briefings.Typesetting.Styles;

/// <summary>How the pages look. Read from a template's <c>style.json</c>; a key that is left out has the value below.</summary>
public sealed record PageStyle
{
    public Paper Paper { get; init; } = Paper.A4;

    public Margins Margins { get; init; } = new();

    /// <summary>Size of the body text in points, 7 to 16. Every other size follows from it.</summary>
    public float BodySize { get; init; } = 10;

    /// <summary>Headings, links and rules; as text of this colour is printed, it can be read on white and on its own tint.</summary>
    public Rgb Accent { get; init; } = new(0x14, 0x4a, 0x70);

    public Palette Colors { get; init; } = new();

    public Density Density { get; init; } = Density.Normal;

    /// <summary>How the pages may be passed on, at the head and foot of each and in the file's metadata; empty for no marking. What
    /// <see cref="DocumentInfo.Marking"/> says goes before it.</summary>
    public string Marking { get; init; } = "";

    public Logo? Logo { get; init; }

    /// <summary>Head of every page but the first. What follows a <c>|</c> stands at the right margin.</summary>
    public PageText Header { get; init; } = PageText.Parse("{title} | {date}");

    /// <summary>Foot of every page. What follows a <c>|</c> stands at the right margin.</summary>
    public PageText Footer { get; init; } = PageText.Parse("| page {page} of {pages}");

    /// <summary>1 or 2. The masthead and sections marked as wide reach over both.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Where notes stand.</summary>
    public NotePlace Notes { get; init; } = NotePlace.Foot;

    /// <summary>Paragraphs fill their lines to both margins, except lines that would become too loose.</summary>
    public bool Justify { get; init; }

    /// <summary>A folder of .ttf, .otf, .ttc or .otc files that are asked for a character the printer's own fonts lack; null for none. In the
    /// style file it is told from that file.</summary>
    public string? FontFolder { get; init; }

    /// <summary>Whether the machine's fonts are asked last. They make a character readable that would else be a box; but what is then
    /// printed depends on the machine. False makes the same bytes everywhere.</summary>
    public bool MachineFonts { get; init; } = true;

    /// <summary>Whether <see cref="DocumentInfo.Attachments"/> go into the file, which then is PDF/A-3a in place of 2a.</summary>
    public bool Attach { get; init; }

    /// <summary>The folder whose files a text's pictures may be, and no others; null for none. Of a style that was read it is the style
    /// file's own folder.</summary>
    public string? PictureFolder { get; init; }

    /// <param name="json">An object with any of the keys <c>paper</c>, <c>margins</c>, <c>bodySize</c>, <c>accent</c>, <c>colors</c>, <c>density</c>,
    /// <c>marking</c>, <c>logo</c>, <c>header</c>, <c>footer</c>, <c>fontFolder</c>, <c>machineFonts</c>, <c>justify</c>, <c>columns</c>, <c>notes</c>, <c>attach</c>.</param>
    /// <param name="fileName">Named in the message of an error.</param>
    /// <param name="folder">Where the files are that it names; null for that of <paramref name="fileName"/>.</param>
    /// <exception cref="StyleException">The text is no JSON object, has an unknown key or a value that is not allowed.</exception>
    public static PageStyle Parse(string json, string fileName, string? folder = null) =>
        new StyleReader(fileName, Path.GetFullPath(folder ?? Path.GetDirectoryName(Path.GetFullPath(fileName))!)).Read(json);
}
