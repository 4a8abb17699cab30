using System.Text;
using Briefings.Typesetting.Text.Unicode;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>
/// Isolates words in quotation marks that run against their paragraph (UAX #9, 2.7), so that their full stop or question mark stands
/// at their own end and not at the far side.
/// </summary>
internal static class QuotationIsolates
{
    private static readonly (char Opening, string Closing)[] Marks =
        [('“', "”"), ('„', "“”"), ('«', "»"), ('»', "«"), ('‘', "’"), ('‚', "‘’"), ('"', "\""), ('「', "」")];

    public static string Insert(string text, TextDirection paragraph)
    {
        var against = Against(paragraph);
        if (!HasAny(text, against))
            return text;
        var isolated = new StringBuilder(text.Length + 2);
        for (var at = 0; at < text.Length; at++)
        {
            isolated.Append(text[at]);
            if (End(text, at) is not { } end || !BeginsAs(text.AsSpan((at + 1)..end), against) || BidiControls.AreIn(text.AsSpan((at + 1)..end)))
                continue;
            isolated.Append(BidiControls.FirstStrongIsolate).Append(text, at + 1, end - at - 1).Append(BidiControls.PopIsolate);
            at = end - 1;
        }

        return isolated.ToString();
    }

    private static int? End(string text, int opening)
    {
        var closing = Array.Find(Marks, mark => mark.Opening == text[opening]).Closing;
        var end = closing is null ? -1 : text.AsSpan(opening + 1).IndexOfAny(closing);
        return end < 1 ? null : opening + 1 + end;
    }

    private static TextDirection Against(TextDirection paragraph) =>
        paragraph == TextDirection.RightToLeft ? TextDirection.LeftToRight : TextDirection.RightToLeft;

    private static bool HasAny(ReadOnlySpan<char> text, TextDirection direction)
    {
        // Nothing below the Hebrew block runs from right to left.
        if (direction == TextDirection.RightToLeft && !text.ContainsAnyExceptInRange('\0', '\u058F'))
            return false;
        for (var at = 0; at < text.Length;)
        {
            if (ParagraphDirection.StrengthOf(CodePoint.At(text, at, out var units)) == direction)
                return true;
            at += units;
        }

        return false;
    }

    private static bool BeginsAs(ReadOnlySpan<char> text, TextDirection direction)
    {
        for (var at = 0; at < text.Length;)
        {
            var strength = ParagraphDirection.StrengthOf(CodePoint.At(text, at, out var units));
            if (strength != TextDirection.Auto)
                return strength == direction;
            at += units;
        }

        return false;
    }
}
