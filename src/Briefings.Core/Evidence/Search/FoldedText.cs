using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Briefings.Evidence.Search;

/// <summary>
/// A text after the named normalisations, with the way back: every folded character knows the whole grapheme of the original
/// that it came from, so that a match never cuts one. Made once for an article, in one pass.
/// </summary>
internal sealed class FoldedText
{
    // What every rule leaves as it is, runs of spaces aside.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(Enumerable.Range(' ', '\u007f' - ' ').Select(code => (char)code).Except("'-`").ToArray());

    private readonly StringBuilder folded;
    private readonly List<int> starts;
    private readonly List<int> ends;
    private readonly List<int> codePoints = [];

    public FoldedText(string original)
    {
        Original = original;
        folded = new StringBuilder(original.Length);
        starts = new List<int>(original.Length);
        ends = new List<int>(original.Length);
        for (var at = 0; at < original.Length;)
        {
            var length = GraphemeLength(at);
            Fold(at, length);
            at += length;
        }

        Text = folded.ToString();
    }

    public string Original { get; }

    public string Text { get; }

    /// <summary>Where in the original the grapheme of a folded character begins.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Where in the original the grapheme of a folded character ends, exclusive.</summary>
    public int EndOf(int index) => ends[index];

    /// <summary>Whether no grapheme of the original lies on both sides of a place between two folded characters.</summary>
    public bool PartsGraphemes(int index) => index == 0 || index == Text.Length || starts[index] != starts[index - 1];

    /// <summary>The first folded character that comes from <paramref name="offset"/> or later.</summary>
    public int IndexOf(int offset)
    {
        var index = CollectionsMarshal.AsSpan(starts).BinarySearch(offset);
        if (index < 0)
            return ~index;
        while (index > 0 && starts[index - 1] == offset)
            index--;
        return index;
    }

    /// <summary>The folded text alone, without the white space around it.</summary>
    public static string Fold(string text) => text.AsSpan().ContainsAnyExcept(Plain) || text.Contains("  ", StringComparison.Ordinal)
        ? new FoldedText(text).Text.Trim(' ')
        : text.Trim(' ');

    private int GraphemeLength(int at) =>
        Original[at] < 0x80 && (at + 1 == Original.Length || Original[at + 1] < 0x80)
            ? 1
            : StringInfo.GetNextTextElementLength(Original.AsSpan(at));

    private void Fold(int at, int length)
    {
        if (length == 1 && Original[at] is > ' ' and < '\u007f' and not ('\'' or '-' or '`'))
        {
            Append(Original[at], at, at + 1);
            return;
        }

        if (length == 1 && Original[at] == ' ')
        {
            AppendRun(' ', at, at + 1);
            return;
        }

        codePoints.Clear();
        CanonicalForm.Decompose(Original.AsSpan(at, length), codePoints);
        Span<char> pair = stackalloc char[2];
        foreach (var codePoint in codePoints)
            if (FoldingRules.Replacement(codePoint) is { } replacement)
                foreach (var character in replacement)
                    AppendRun(character, at, at + length);
            else if (codePoint is < 0x10000)
                AppendRun((char)codePoint, at, at + length);
            else
            {
                new Rune(codePoint).EncodeToUtf16(pair);
                Append(pair[0], at, at + length);
                Append(pair[1], at, at + length);
            }
    }

    // White space and dashes count once however long the run; two single marks are a typewriter's double mark.
    private void AppendRun(char character, int start, int end)
    {
        var adjoins = folded.Length > 0 && starts[^1] != start;
        var previous = adjoins ? folded[^1] : '\0';
        if (character == ' ' && previous == ' ' || character == '-' && previous == '-' && ends[^1] == start)
            ends[^1] = end;
        else if (character == '\'' && previous == '\'' && ends[^1] == start)
        {
            folded[^1] = '"';
            ends[^1] = end;
        }
        else
            Append(character, start, end);
    }

    private void Append(char character, int start, int end)
    {
        folded.Append(character);
        starts.Add(start);
        ends.Add(end);
    }
}
