using System.Buffers;

namespace Briefings.Analysis.Rules.Quoting;

/// <summary>Tells what a quotation mark can do where it stands. Apostrophes and inch signs are no quotation marks.</summary>
internal static class QuotationMarks
{
    internal enum Turn
    {
        None,
        Opens,
        Closes,

        /// <summary>A straight mark between two blanks, or between two letters: closes what is open, else opens.</summary>
        Either,
    }

    /// <summary>Every character that can begin a mark.</summary>
    public static readonly SearchValues<char> All = SearchValues.Create("“”„‟\"＂«»‹›「『」』`'‚‘’");

    /// <summary>The mark at <paramref name="at"/>: what it does, which family it belongs to, and how many characters it has.</summary>
    public static (Turn Turn, Family Family, int Length) At(ReadOnlySpan<char> text, int at)
    {
        char before = at > 0 ? text[at - 1] : ' ';
        char after = at + 1 < text.Length ? text[at + 1] : ' ';
        switch (text[at])
        {
            case '“':
                // German closes with the mark that English opens with.
                return (LeansLeft(before, after) ? Turn.Either : Turn.Opens, Family.Double, 1);
            case '”':
                return (Turn.Closes, Family.Double, 1);
            case '„' or '‟':
                return (Turn.Opens, Family.Double, 1);
            case '"' or '＂':
                return (Straight(before, after), Family.Double, 1);
            case '«' or '»':
                return (Angle(text[at], before, after), Family.Angle, 1);
            case '‹' or '›':
                return (Angle(text[at], before, after), Family.SingleAngle, 1);
            case '「' or '『':
                return (Turn.Opens, Family.Corner, 1);
            case '」' or '』':
                return (Turn.Closes, Family.Corner, 1);
            case '`' when after == '`':
                return (Turn.Opens, Family.Double, 2);
            case '\'' when after == '\'':
                return (Straight(before, at + 2 < text.Length ? text[at + 2] : ' '), Family.Double, 2);
            case '‚' when !char.IsWhiteSpace(after) && (at == 0 || IsGap(before)):
                return (Turn.Opens, Family.Single, 1);
            case '‘' when !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after):
                return (Turn.Opens, Family.Single, 1);
            case '’' when char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after):
                return (Turn.None, Family.Single, 1);
            case '’' when !IsGap(before):
                return (Turn.Closes, Family.Single, 1);
            case '\'':
                return (StraightSingle(before, after), Family.Single, 1);
            default:
                return (Turn.None, Family.Double, 1);
        }
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' || IsOpener(c);

    private static bool IsOpener(char c) => c is '“' or '‘' or '„' or '"' or '«' or '‹' or '\'';

    private static bool LeansLeft(char before, char after) =>
        !char.IsWhiteSpace(before) && before is not ('(' or '[' or '—' or '–' or '-' or '‘' or '\'') && !char.IsLetterOrDigit(after);

    private static Turn Straight(char before, char after)
    {
        bool gapBefore = IsGap(before), gapAfter = char.IsWhiteSpace(after) || char.IsPunctuation(after);
        if (gapBefore && !char.IsWhiteSpace(after))
        {
            return char.IsWhiteSpace(before) || !gapAfter ? Turn.Opens : Turn.Either;
        }
        return gapBefore ? Turn.Either : gapAfter ? Turn.Closes : char.IsDigit(before) ? Turn.None : Turn.Either;
    }

    private static Turn StraightSingle(char before, char after)
    {
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return Turn.None;
        }
        if (IsGap(before) && !char.IsWhiteSpace(after) && !char.IsDigit(after))
        {
            return Turn.Opens;
        }
        return IsGap(before) ? Turn.None : Turn.Closes;
    }

    private static Turn Angle(char mark, char before, char after)
    {
        // French puts blanks within «…»; German may turn the marks round: »…«.
        if (char.IsLetterOrDigit(after) && !char.IsLetterOrDigit(before))
        {
            return Turn.Opens;
        }
        if (!char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after))
        {
            return Turn.Closes;
        }
        return mark is '«' or '‹' ? Turn.Opens : Turn.Closes;
    }

    internal enum Family
    {
        Double,
        Single,
        Angle,
        SingleAngle,
        Corner,
    }
}
