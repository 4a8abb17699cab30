using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Unicode;

namespace Briefings.Typesetting;

/// <summary>Tells which scripts cannot be printed with the fonts at hand, and what to install.</summary>
public static class FontSurvey
{
    /// <summary>Of the scripts that newspapers are written in, those without a font.</summary>
    public static IReadOnlyList<ScriptWithoutFont> Missing(PageStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);

        var fonts = FontChain.Of(style.FontFolder, style.MachineFonts);
        return [.. ScriptFonts.All.Where(line => !IsCovered(fonts, line.Script, line.Sample)).Select(line => new ScriptWithoutFont(line.Name, line.Package, line.Sample))];
    }

    /// <summary>Of the scripts of a text, those of which a character has no font; each once, in the order of the text.</summary>
    public static IReadOnlyList<ScriptWithoutFont> Missing(string text, PageStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);

        var fonts = FontChain.Of(style.FontFolder, style.MachineFonts);
        var missing = new List<ScriptWithoutFont>();
        foreach (var run in ScriptRuns.Split(text))
        {
            var script = ScriptFonts.Of(ScriptFonts.LettersOf(run.Script));
            if (script is not null && missing.Exists(known => known.Script == script.Name))
                continue;
            var character = text.Substring(run.Start, run.Length).EnumerateRunes()
                .FirstOrDefault(rune => !System.Text.Rune.IsWhiteSpace(rune) && !System.Text.Rune.IsControl(rune) && !IsCovered(fonts, ScriptFonts.LettersOf(run.Script), rune.ToString()));
            if (character.Value != 0)
                missing.Add(new ScriptWithoutFont(script?.Name ?? ScriptFonts.LettersOf(run.Script), script?.Package ?? "fonts-noto", character.ToString()));
        }

        return missing;
    }

    private static bool IsCovered(FontChain fonts, string script, string sample) =>
        fonts.Find(new FontWish(FontFamily.Serif, Bold: false, Italic: false, script, ""), sample) is not null;
}

/// <param name="Script">Its name in English, such as Hangul.</param>
/// <param name="Package">The package that brings a font for it on Debian and its kin.</param>
/// <param name="Sample">A character of it that cannot be printed.</param>
public sealed record ScriptWithoutFont(string Script, string Package, string Sample);
