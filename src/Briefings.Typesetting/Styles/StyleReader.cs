using System.Globalization;
using System.Text.Json;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Pictures;

namespace Briefings.Typesetting.Styles;

/// <summary>Reads a style file strictly: a slip in a key or a value stops the print and is named.</summary>
internal sealed class StyleReader(string fileName, string folder)
{
    private const int LongestMarking = 60;
    private const float SmallestTextArea = 60;

    private static readonly string[] Keys =
    [
        "paper", "margins", "bodySize", "accent", "colors", "density", "marking", "logo", "header", "footer", "fontFolder", "machineFonts", "justify",
        "columns", "notes", "attach",
    ];

    public PageStyle Read(string json)
    {
        using var document = Parse(json);
        var style = new PageStyle { PictureFolder = folder };
        foreach (var (key, value) in KeysOf(document.RootElement, "", Keys))
        {
            style = key switch
            {
                "paper" => style with { Paper = ReadChoice(value, key, ("A4", Paper.A4), ("Letter", Paper.Letter)) },
                "margins" => style with { Margins = ReadMargins(value) },
                "bodySize" => style with { BodySize = ReadNumber(value, key, 7, 16, "pt") },
                "accent" => style with { Accent = ReadColor(value, key) },
                "colors" => style with { Colors = ReadColors(value) },
                "density" => style with { Density = ReadChoice(value, key, ("compact", Density.Compact), ("normal", Density.Normal), ("airy", Density.Airy)) },
                "marking" => style with { Marking = ReadMarking(value) },
                "logo" => style with { Logo = ReadLogo(value) },
                "header" => style with { Header = ReadPageText(value, key) },
                "footer" => style with { Footer = ReadPageText(value, key) },
                "fontFolder" => style with { FontFolder = ReadFontFolder(value) },
                "machineFonts" => style with { MachineFonts = ReadFlag(value, key) },
                "columns" => style with { Columns = ReadColumns(value) },
                "notes" => style with { Notes = ReadChoice(value, key, ("foot", NotePlace.Foot), ("end", NotePlace.End)) },
                "attach" => style with { Attach = ReadFlag(value, key) },
                _ => style with { Justify = ReadFlag(value, key) },
            };
        }

        return style;
    }

    private JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            var where = $"{fileName}({(e.LineNumber ?? 0) + 1},{(e.BytePositionInLine ?? 0) + 1})";
            throw new StyleException(where, "BRF6001", "this is not JSON; a style is an object such as { \"paper\": \"A4\", \"bodySize\": 10 }");
        }
    }

    private List<(string Key, JsonElement Value)> KeysOf(JsonElement element, string path, params string[] allowed)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new StyleException(fileName, "BRF6001", $"{(path.Length == 0 ? "the style" : path)} must be an object with any of the keys {string.Join(", ", allowed)}");

        var found = new List<(string Key, JsonElement Value)>();
        foreach (var property in element.EnumerateObject())
        {
            var shown = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!allowed.Contains(property.Name))
                throw new StyleException(fileName, "BRF6002", $"{shown}, unknown key, allowed are {string.Join(", ", allowed)}");
            if (found.Exists(other => other.Key == property.Name))
                throw new StyleException(fileName, "BRF6004", $"{shown}, given twice, allowed is once");
            found.Add((property.Name, property.Value));
        }

        return found;
    }

    private T ReadChoice<T>(JsonElement value, string key, params (string Name, T Value)[] allowed)
    {
        var index = Array.FindIndex(allowed, choice => choice.Name == TextOf(value));
        return index >= 0 ? allowed[index].Value : throw Wrong(key, value, string.Join(", ", allowed.Select(choice => choice.Name)));
    }

    private int ReadColumns(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is 1 or 2 ? (int)value.GetDouble() : throw Wrong("columns", value, "1, 2");

    private Margins ReadMargins(JsonElement element)
    {
        var margins = new Margins();
        foreach (var (key, value) in KeysOf(element, "margins", "top", "right", "bottom", "left"))
        {
            var millimetres = ReadNumber(value, $"margins.{key}", 5, 80, "mm");
            margins = key switch
            {
                "top" => margins with { Top = millimetres },
                "right" => margins with { Right = millimetres },
                "bottom" => margins with { Bottom = millimetres },
                _ => margins with { Left = millimetres },
            };
        }

        // Letter is the shorter paper and A4 the narrower: margins must suit both.
        if (210 - margins.Left - margins.Right < SmallestTextArea)
            throw new StyleException(fileName, "BRF6005", $"margins.left and margins.right, together too wide, {SmallestTextArea} mm must be left for the text");
        return margins;
    }

    private Rgb ReadColor(JsonElement value, string key)
    {
        const string Allowed = "#rrggbb with a contrast of 4.5:1 or more on white and on its own tint, such as #144a70";
        return Rgb.FromHex(TextOf(value)) is { IsReadable: true } color ? color : throw Wrong(key, value, Allowed);
    }

    private Palette ReadColors(JsonElement element)
    {
        var colors = new Palette();
        foreach (var (key, value) in KeysOf(element, "colors", "text", "muted", "alert", "warning"))
        {
            var color = ReadColor(value, $"colors.{key}");
            colors = key switch
            {
                "text" => colors with { Text = color },
                "muted" => colors with { Muted = color },
                "alert" => colors with { Alert = color },
                _ => colors with { Warning = color },
            };
        }

        return colors;
    }

    private string ReadMarking(JsonElement value) =>
        TextOf(value) is { Length: > 0 and <= LongestMarking } text && !text.Any(char.IsControl) && text.Trim().Length == text.Length
            ? text
            : throw Wrong("marking", value, $"a text of up to {LongestMarking} characters, such as TLP:AMBER");

    private Logo ReadLogo(JsonElement element)
    {
        var (file, alt, height) = ("", "", 12f);
        foreach (var (key, value) in KeysOf(element, "logo", "file", "alt", "height"))
        {
            if (key == "height")
                height = ReadNumber(value, "logo.height", 4, 40, "mm");
            else if (TextOf(value).Trim() is not { Length: > 0 } text)
                throw Wrong($"logo.{key}", value, "a text");
            else if (key == "file")
                file = text;
            else
                alt = text;
        }

        if (file.Length == 0 || alt.Length == 0)
            throw new StyleException(fileName, "BRF6006", "logo, a key is missing, needed are file and alt: the picture's file and whose logo it is");
        try
        {
            return new Logo(new PictureShelf(folder).Find(file), alt, height);
        }
        catch (PictureException fault)
        {
            throw new StyleException(fileName, "BRF6006", $"logo.file, {fault.Message}");
        }
    }

    private PageText ReadPageText(JsonElement value, string key)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(key, value, "a text");
        var text = value.GetString()!;
        return PageText.UnknownField(text) is { } field
            ? throw new StyleException(fileName, "BRF6003", $"{key}, unknown field {field}, allowed are {string.Join(", ", PageText.Fields)}")
            : PageText.Parse(text);
    }

    /// <summary>A folder that exists and has a font in it, told from the style file's own folder.</summary>
    private string ReadFontFolder(JsonElement value)
    {
        const string Allowed = "a folder with .ttf, .otf, .ttc or .otc files, told from the folder of this file";
        var told = TextOf(value);
        if (told.Length == 0 || told.Contains('\0', StringComparison.Ordinal))
            throw Wrong("fontFolder", value, Allowed);
        var fonts = Path.GetFullPath(told, folder);
        return Directory.Exists(fonts) && Directory.EnumerateFiles(fonts, "*", SearchOption.AllDirectories).Any(FontFolder.IsFont)
            ? fonts
            : throw Wrong("fontFolder", value, Allowed);
    }

    private bool ReadFlag(JsonElement value, string key) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(key, value, "true, false");

    private float ReadNumber(JsonElement value, string key, float least, float most, string unit) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= least && number <= most
            ? (float)number
            : throw Wrong(key, value, string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}"));

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private StyleException Wrong(string key, JsonElement value, string allowed)
    {
        var shown = value.GetRawText().ReplaceLineEndings(" ");
        shown = shown.Length > 40 ? $"{shown[..40]}…" : shown;
        return new StyleException(fileName, "BRF6003", $"{key}, {shown} is not a value of it, allowed is {allowed}");
    }
}
