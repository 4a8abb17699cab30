using System.Buffers;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>
/// Pairs the quotation marks of one paragraph, in the habits of several languages ("…", “…”, „…“, «…», »…«, 「…」, ``…'', ‘…’). A pair left
/// open counts only where the next paragraph takes the quotation up again with a mark of its own.
/// </summary>
internal static class QuotationMarks
{
    private const string Openers = "\"“”„‟«»‹›「『〝″＂״`‘'";
    private static readonly SearchValues<char> Marks = SearchValues.Create(Openers);

    public static bool Opens(char character) => Marks.Contains(character);

    /// <summary>Adds the pairs of a paragraph; true where its last quotation runs on into the next paragraph.</summary>
    public static bool Read(ReadOnlySpan<char> paragraph, int offset, char nextParagraph, List<Place> spans)
    {
        // A mark that is not closed from here on is not closed later either: it is looked for once.
        var unclosed = new HashSet<char>();
        for (var at = 0; at < paragraph.Length;)
        {
            var step = paragraph[at..].IndexOfAny(Marks);
            if (step < 0)
                return false;
            at += step;
            if (!CanOpen(paragraph, at))
            {
                at++;
                continue;
            }

            var close = unclosed.Contains(paragraph[at]) ? 0 : Close(paragraph, at);
            if (close == 0)
                unclosed.Add(paragraph[at]);
            if (close > 0)
            {
                spans.Add(new Place(offset + at, offset + close));
                at = close;
            }
            else if (paragraph[at] is not ('\'' or '‘' or '`') && Opens(nextParagraph) && !LaterOpen(paragraph, at))
            {
                spans.Add(new Place(offset + at, offset + paragraph.Length));
                return true;
            }
            else
                at++;
        }

        return false;
    }

    private static bool CanOpen(ReadOnlySpan<char> paragraph, int at)
    {
        var before = at == 0 ? ' ' : paragraph[at - 1];
        var after = at + 1 < paragraph.Length ? paragraph[at + 1] : ' ';
        if (char.IsWhiteSpace(after) && paragraph[at] is not ('«' or '»'))
            return false;
        return paragraph[at] switch
        {
            '“' or '„' or '「' or '『' or '〝' => true,
            '`' => after == '`',
            '\'' or '‘' => !char.IsLetterOrDigit(before) && after != '\'',
            _ => !char.IsLetterOrDigit(before) || IsUnspaced(before),
        };
    }

    /// <summary>The end of the pair that opens at <paramref name="at"/>, exclusive; 0 where it stays open.</summary>
    private static int Close(ReadOnlySpan<char> paragraph, int at)
    {
        if (paragraph[at] is '\'' or '‘')
            return CloseSingle(paragraph, at);
        if (paragraph[at] == '`')
        {
            var end = paragraph[at..].IndexOf("''");
            return end < 0 ? 0 : at + end + 2;
        }

        var close = paragraph[(at + 1)..].IndexOfAny(ClosersOf(paragraph[at]));
        return close < 0 ? 0 : at + close + 2;
    }

    private static string ClosersOf(char opener) => opener switch
    {
        '“' => "”\"″",
        '„' => "“”\"",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '›' => "‹›",
        '「' => "」",
        '『' => "』",
        '〝' => "〞〟",
        '״' => "״",
        '＂' => "＂",
        '″' => "″",
        _ => "\"”",
    };

    // An apostrophe looks like a closing mark: one after punctuation is believed first, and a plain one needs it.
    private static int CloseSingle(ReadOnlySpan<char> paragraph, int at)
    {
        var plain = paragraph[at] == '\'';
        var candidate = 0;
        for (var i = at + 2; i < paragraph.Length; i++)
        {
            if (paragraph[i] is '‘' && candidate > 0)
                break;
            if (paragraph[i] is not ('’' or '\'') || i + 1 < paragraph.Length && char.IsLetterOrDigit(paragraph[i + 1]))
                continue;
            if (char.IsPunctuation(paragraph[i - 1]))
                return i + 1;
            if (candidate == 0 && !plain)
                candidate = i + 1;
        }

        return candidate;
    }

    private static bool LaterOpen(ReadOnlySpan<char> paragraph, int at) => paragraph[(at + 1)..].IndexOfAny("“„«「") >= 0;

    private static bool IsUnspaced(char character) =>
        System.Text.Rune.TryCreate(character, out var rune) && WordBoundary.IsUnspaced(rune);
}
