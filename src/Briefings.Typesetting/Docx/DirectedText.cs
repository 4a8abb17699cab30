using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Docx;

/// <summary>A paragraph's text with the way each part of it runs. A word processor must be told; it does not see it from the letters.</summary>
internal sealed class DirectedText
{
    private readonly string text;
    private readonly byte[] levels;

    public DirectedText(IReadOnlyList<Span> spans, TextDirection ofDocument)
    {
        text = SpanWriter.TextOf(spans);
        var direction = ParagraphDirection.Of(Span.WordsOf(spans), ofDocument);
        RunsLeftward = direction == TextDirection.RightToLeft;
        levels = new byte[text.Length];
        BidiParagraph.Resolve(text, direction).LevelsOfLine(.., levels);
    }

    public bool RunsLeftward { get; }

    /// <summary>The stretches of one direction within a range. A number goes with the words around it, which leaves fewer runs to edit.</summary>
    public IEnumerable<(string Text, bool RunsLeftward)> Parts(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var next = LevelEnd(at, end);
            var runsLeftward = IsLeftward(at, next);
            while (next < end && LevelEnd(next, end) is var further && IsLeftward(next, further) == runsLeftward)
                next = further;
            yield return (text[at..next], runsLeftward);
            at = next;
        }
    }

    private int LevelEnd(int start, int end)
    {
        var next = start + 1;
        while (next < end && (levels[next] == levels[start] || (!RunsLeftward && levels[next] > 0 && levels[start] > 0)))
            next++;
        return next;
    }

    /// <summary>What is embedded in words from right to left goes with them, and so do the numbers of a paragraph that runs leftward.</summary>
    private bool IsLeftward(int start, int end) => RunsLeftward
        ? levels[start] % 2 == 1 || !HasRightwardLetter(start, end)
        : levels[start] > 0;

    private bool HasRightwardLetter(int start, int end)
    {
        foreach (var rune in text[start..end].EnumerateRunes())
        {
            if (ParagraphDirection.StrengthOf(rune.Value) == TextDirection.LeftToRight)
                return true;
        }

        return false;
    }
}
