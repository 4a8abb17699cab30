using System.Globalization;
using System.Text;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Text.Bidi;
using Briefings.Typesetting.Text.Unicode;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Text;

/// <summary>Cuts a flow into items: where the look, the direction, the script, or the face that covers the character changes.</summary>
internal sealed class Itemizer
{
    private readonly string text;
    private readonly FontChain fonts;
    private readonly string language;
    private readonly byte[]? levels;
    private readonly List<ScriptRun> scripts;
    private readonly List<TextItem> items = [];

    private Itemizer(string text, BidiParagraph bidi, FontChain fonts, string language)
    {
        (this.text, this.fonts, this.language) = (text, fonts, language);
        if (!bidi.IsPlain)
            bidi.LevelsOfLine(.., levels = new byte[text.Length]);
        scripts = ScriptRuns.Split(text);
    }

    /// <param name="language">Of the document; a range may have its own.</param>
    public static List<TextItem> Itemize(TextFlow flow, BidiParagraph bidi, FontChain fonts, string language)
    {
        var itemizer = new Itemizer(flow.Text, bidi, fonts, language);
        var script = 0;
        foreach (var range in flow.Ranges)
            itemizer.Add(range, ref script);
        return itemizer.items;
    }

    private void Add(StyledRange range, ref int script)
    {
        TextItem? open = null;
        for (var at = range.Start; at < range.End;)
        {
            while (scripts[script].Start + scripts[script].Length <= at)
                script++;
            if (open is not null && Reach(open, scripts[script], at, range) is var reached && reached > at)
            {
                at = open.End = reached;
                continue;
            }

            var next = ItemFor(at, Math.Min(at + ElementLength(at), range.End), range, scripts[script].Script, open);
            if (open is not null && CanJoin(open, next))
            {
                open.End = next.End;
            }
            else
            {
                if (open is not null)
                    items.Add(open);
                open = next;
            }

            at = next.End;
        }

        if (open is not null)
            items.Add(open);
    }

    /// <summary>How far an item goes on in the face that its style asks for first: most text does, letter by letter.</summary>
    private int Reach(TextItem open, ScriptRun script, int at, StyledRange range)
    {
        if (open.IsMissing || !open.Script.Equals(script.Script) || open.Face != FontLibrary.Get(range.Style.Family, range.Style.Bold, range.Style.Italic))
            return at;
        var end = Math.Min(range.End, script.Start + script.Length);
        while (at < end && StandsAlone(at) && LevelAt(at) == open.BidiLevel && (open.Face.Covers(text[at]) || IsBlank(new Rune(text[at]))))
            at++;
        return at;
    }

    private byte LevelAt(int at) => levels is null ? (byte)0 : levels[at];

    /// <summary>Below the combining marks each unit stands alone.</summary>
    private bool StandsAlone(int at) => text[at] < '\u0300' && (at + 1 == text.Length || text[at + 1] < '\u0300');

    /// <summary>The length of a character with the marks and joiners on it.</summary>
    private int ElementLength(int at) =>
        StandsAlone(at) ? 1 : StringInfo.GetNextTextElementLength(text, at);

    private TextItem ItemFor(int start, int end, StyledRange range, Script script, TextItem? before)
    {
        var element = text.AsSpan(start..end);
        var style = range.Style;
        // Spaces stay in the face they follow, so that they need no change of font.
        if (IsBlank(element))
        {
            var face = before is { IsMissing: false } ? before.Face : FontLibrary.Get(style.Family, style.Bold, style.Italic);
            return new TextItem(start, end, range, face, script, LevelAt(start), IsMissing: false);
        }

        var letters = ScriptFonts.LettersOf(script);
        var wish = new FontWish(style.Family, style.Bold, style.Italic, letters, LanguageOf(range, letters));
        if (fonts.Find(wish, element) is { } covering)
            return new TextItem(start, end, range, covering, script, LevelAt(start), IsMissing: false);

        // No face has the whole; its parts are set each in what has them.
        Rune.DecodeFromUtf16(element, out _, out var length);
        var first = fonts.Find(wish, element[..length]);
        return new TextItem(
            start, start + length, range, first ?? FontLibrary.Get(FontFamily.Sans, style.Bold, style.Italic), script, LevelAt(start), IsMissing: first is null);
    }

    private static bool CanJoin(TextItem open, TextItem next) =>
        open.Face == next.Face && open.IsMissing == next.IsMissing && open.BidiLevel == next.BidiLevel && open.Script.Equals(next.Script);

    /// <summary>Only where characters are drawn by region does the language matter; a text that does not name one shows it.</summary>
    private string LanguageOf(StyledRange range, string script)
    {
        if (script is not ("Hani" or "Hira" or "Kana" or "Hang" or "Bopo" or "Zyyy"))
            return "";
        var named = range.Language ?? language;
        return named.Split('-')[0].ToLowerInvariant() is "zh" or "ja" or "ko" ? named
            : scripts.Exists(run => run.Script == Script.Hiragana || run.Script == Script.Katakana) ? "ja"
            : scripts.Exists(run => run.Script == Script.Hangul) ? "ko"
            : "zh";
    }

    private static bool IsBlank(ReadOnlySpan<char> element)
    {
        foreach (var rune in element.EnumerateRunes())
        {
            if (!IsBlank(rune))
                return false;
        }

        return true;
    }

    /// <summary>White space and what Unicode calls default ignorable: HarfBuzz sets both with or without a glyph of the face.</summary>
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160
        or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
