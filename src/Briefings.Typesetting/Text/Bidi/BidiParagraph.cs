using Briefings.Typesetting.Text.Unicode;
using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>
/// A paragraph resolved by the Unicode bidirectional algorithm (UAX #9): one embedding level for each UTF-16 unit. What rule X9
/// removes keeps the level of what stands before it. A paragraph separator inside ends all embeddings, but not the paragraph:
/// a forced line keeps the paragraph's direction.
/// </summary>
internal sealed class BidiParagraph
{
    private static readonly BidiParagraph PlainLeftToRight = new(0, null, null);

    private readonly byte[]? levels;
    private readonly BidiClass[]? classes;

    private BidiParagraph(byte level, byte[]? levels, BidiClass[]? classes)
    {
        Level = level;
        this.levels = levels;
        this.classes = classes;
    }

    /// <summary>0 for a paragraph from left to right, 1 for one from right to left.</summary>
    public byte Level { get; }

    /// <summary>Nothing runs from right to left: the logical order is the visual order, and all levels are 0.</summary>
    public bool IsPlain => levels is null;

    public static BidiParagraph Resolve(ReadOnlySpan<char> text, TextDirection direction)
    {
        if (direction != TextDirection.RightToLeft && !MayRunRightToLeft(text))
            return PlainLeftToRight;

        var classes = ClassesOf(text);
        var firstStrong = FirstStrong.Settle(classes);
        var level = direction switch
        {
            TextDirection.LeftToRight => (byte)0,
            TextDirection.RightToLeft => (byte)1,
            _ => (byte)(firstStrong == R ? 1 : 0),
        };
        return new BidiParagraph(level, BidiLevels.Resolve(text, classes, level), classes);
    }

    /// <summary>
    /// The levels of one line, after L1: separators, and spaces before them or at the line's end, go back to the paragraph's level.
    /// </summary>
    public void LevelsOfLine(Range units, Span<byte> line)
    {
        if (levels is null || classes is null)
        {
            line.Clear();
            return;
        }

        levels.AsSpan(units).CopyTo(line);
        var lineClasses = classes.AsSpan(units);
        var trailing = true;
        for (var at = lineClasses.Length - 1; at >= 0; at--)
        {
            trailing = lineClasses[at] switch
            {
                B or S => true,
                WS or FSI or LRI or RLI or PDI or LRE or RLE or LRO or RLO or PDF or BN => trailing,
                _ => false,
            };
            if (trailing)
                line[at] = Level;
        }
    }

    public static bool MayRunRightToLeft(ReadOnlySpan<char> text)
    {
        // U+0590 begins the first block that runs from right to left; the explicit characters stand behind it.
        var at = text.IndexOfAnyExceptInRange('\0', '\u058F');
        if (at < 0)
            return false;

        while (at < text.Length)
        {
            var current = BidiClassTable.Of(CodePoint.At(text, at, out var units));
            if (current is R or AL or AN or LRE or RLE or LRO or RLO or LRI or RLI or FSI)
                return true;

            at += units;
        }

        return false;
    }

    private static BidiClass[] ClassesOf(ReadOnlySpan<char> text)
    {
        var classes = new BidiClass[text.Length];
        for (var at = 0; at < text.Length;)
        {
            var current = BidiClassTable.Of(CodePoint.At(text, at, out var units));
            classes.AsSpan(at, units).Fill(current);
            at += units;
        }

        return classes;
    }
}
