using System.Globalization;
using System.Text;
using Briefings.Typesetting.Fonts;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Text;

/// <summary>Cuts a flow into items: where the look, the face that covers the character, or the script changes.</summary>
internal static class Itemizer
{
    public static List<TextItem> Itemize(string text, IReadOnlyList<StyledRange> ranges)
    {
        var items = new List<TextItem>();
        foreach (var range in ranges)
        {
            TextItem? open = null;
            for (var at = range.Start; at < range.End;)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
                var next = ItemFor(rune, at, Math.Min(at + length, range.End), range, open);
                if (open is not null && CanJoin(open, next))
                    open = open with { End = next.End, Script = IsNeutral(open.Script) ? next.Script : open.Script };
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

        return items;
    }

    private static TextItem ItemFor(Rune rune, int start, int end, StyledRange range, TextItem? before)
    {
        var style = range.Style;
        var script = UnicodeFunctions.Default.GetScript(rune.Value);
        // Marks, joiners and spaces stay in the face they follow, so that they can attach or need no change of font.
        if (before is { IsMissing: false } && ((IsAttaching(rune) && before.Face.Covers(rune)) || IsBlank(rune)))
            return new TextItem(start, end, range, before.Face, script, 0, IsMissing: false);
        var face = IsBlank(rune)
            ? FontLibrary.Get(style.Family, style.Bold, style.Italic)
            : FontLibrary.Find(style.Family, style.Bold, style.Italic, rune);
        return face is null
            ? new TextItem(start, end, range, FontLibrary.Get(FontFamily.Sans, style.Bold, style.Italic), Script.Common, 0, IsMissing: true)
            : new TextItem(start, end, range, face, script, 0, IsMissing: false);
    }

    private static bool CanJoin(TextItem open, TextItem next) =>
        open.Face == next.Face && open.IsMissing == next.IsMissing && open.BidiLevel == next.BidiLevel
        && (open.Script.Equals(next.Script) || IsNeutral(open.Script) || IsNeutral(next.Script));

    private static bool IsNeutral(Script script) => script.Equals(Script.Common) || script.Equals(Script.Inherited);

    private static bool IsAttaching(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>White space and what Unicode calls default ignorable: HarfBuzz sets both with or without a glyph of the face.</summary>
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160
        or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
