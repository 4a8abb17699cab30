using System.Globalization;
using System.Text;

namespace Briefings.Typesetting.Text.LineBreaking;

/// <summary>Where a line may or must end, after the rules of UAX #14 that Latin, Cyrillic and Greek text needs.</summary>
internal static class LineBreakOpportunities
{
    private enum Class { Letter, Space, Open, Close, Exclamation, Infix, Quote, Hyphen, BreakAfter, Dash, Glue, Number, Prefix, Postfix, Slash, Mark, ZeroWidthSpace, Ellipsis, Ideograph, LineFeed }

    /// <param name="after">Receives, for each UTF-16 unit of the text, what may happen after it; mandatory after the last.</param>
    public static void Find(ReadOnlySpan<char> text, Span<BreakKind> after)
    {
        after = after[..text.Length];
        after.Clear();
        var (before, spaced) = (Class.Space, false);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var next = ClassOf(rune);
            if (at > 0 && (before == Class.LineFeed || MayBreak(before, spaced, next)))
                after[at - 1] = before == Class.LineFeed ? BreakKind.Mandatory : BreakKind.Allowed;
            if (next == Class.Space && before != Class.LineFeed)
                spaced = true;
            else if (next != Class.Mark || spaced || before == Class.LineFeed)
                (before, spaced) = (next, false);
            at += length;
        }

        if (!after.IsEmpty)
            after[^1] = BreakKind.Mandatory;
    }

    private static bool MayBreak(Class before, bool spaced, Class after)
    {
        if (after is Class.Space or Class.LineFeed or Class.ZeroWidthSpace)
            return false;
        if (before == Class.ZeroWidthSpace)
            return true;
        if (after is Class.Close or Class.Exclamation or Class.Infix or Class.Slash || before == Class.Open)
            return false;
        if (spaced)
            return true;
        return (before, after) switch
        {
            (_, Class.Mark) or (Class.Glue, _) or (_, Class.Glue) or (Class.Quote, _) or (_, Class.Quote) => false,
            (_, Class.BreakAfter or Class.Hyphen or Class.Ellipsis) => false,
            (Class.Dash, Class.Dash) => false,
            (Class.Hyphen or Class.Slash, Class.Number) => false,
            (Class.Hyphen or Class.BreakAfter or Class.Slash or Class.Dash, _) or (_, Class.Dash) => true,
            (Class.Prefix, Class.Ideograph) or (Class.Ideograph, Class.Postfix) => false,
            (Class.Ideograph, _) or (_, Class.Ideograph) => true,
            _ => false,
        };
    }

    private static Class ClassOf(Rune rune) => rune.Value switch
    {
        ' ' => Class.Space,
        '\n' => Class.LineFeed,
        0xA0 or 0x202F or 0x2007 or 0x2060 or 0xFEFF or 0x2011 => Class.Glue,
        0x200B => Class.ZeroWidthSpace,
        '-' => Class.Hyphen,
        '/' => Class.Slash,
        '\t' or '|' or 0xAD or 0x2010 or 0x2012 or 0x2013 => Class.BreakAfter,
        0x2014 => Class.Dash,
        ',' or '.' or ':' or ';' => Class.Infix,
        '!' or '?' => Class.Exclamation,
        '"' or '\'' => Class.Quote,
        '%' or 0xB0 or 0xA2 or 0x2030 => Class.Postfix,
        '$' or '+' or 0xA3 or 0xA5 or 0xB1 or 0x20AC or 0x2116 => Class.Prefix,
        0x2026 => Class.Ellipsis,
        (>= 0x2E80 and <= 0x2FFF) or (>= 0x3003 and <= 0x33FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFF) => Class.Ideograph,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OpenPunctuation => Class.Open,
            UnicodeCategory.ClosePunctuation => Class.Close,
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => Class.Quote,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => Class.Mark,
            UnicodeCategory.DecimalDigitNumber => Class.Number,
            UnicodeCategory.SpaceSeparator => Class.BreakAfter,
            _ => Class.Letter,
        },
    };
}
