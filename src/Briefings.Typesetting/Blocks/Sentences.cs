using System.Text.RegularExpressions;

namespace Briefings.Typesetting.Blocks;

/// <summary>Parts a paragraph where its sentences end, so that a page can hold the first of them. What is raised belongs to what it follows.</summary>
internal static partial class Sentences
{
    /// <returns>Stretches of spans that are the paragraph again when put together; a space between two stands before the second.</returns>
    public static List<List<Span>> Of(IReadOnlyList<Span> text)
    {
        List<List<Span>> sentences = [[]];
        var isOver = false;
        foreach (var span in text)
        {
            if (span.Text.Length == 0 || span.Badge != Badge.None || span.Emphasis.HasFlag(Emphasis.Superscript))
            {
                sentences[^1].Add(span);
                continue;
            }

            var start = 0;
            if (isOver && Begin().IsMatch(span.Text))
                sentences.Add([]);
            foreach (Match end in End().Matches(span.Text))
            {
                var at = end.Index + end.Length;
                if (at == span.Text.Length)
                    break;
                sentences[^1].Add(Part(span, start, at));
                sentences.Add([]);
                start = at;
            }

            sentences[^1].Add(Part(span, start, span.Text.Length));
            isOver = LastEnd().IsMatch(span.Text);
        }

        return sentences;
    }

    /// <summary>From a sentence on, without the space before it.</summary>
    public static List<Span> From(IEnumerable<List<Span>> sentences)
    {
        List<Span> text = [.. sentences.SelectMany(sentence => sentence)];
        if (text.Count > 0)
            text[0] = text[0] with { Text = text[0].Text.TrimStart() };
        return text;
    }

    private static Span Part(Span span, int from, int to) => span with { Text = span.Text[from..to], Anchor = from == 0 ? span.Anchor : null };

    [GeneratedRegex("""[.!?\u2026\u061F\u06D4\u0964]["\u201D\u2019\u00BB)\]]*(?=\s)|[\u3002\uFF01\uFF1F][\u201D\u2019\u300D\u300F\uFF09]*""")]
    private static partial Regex End();

    [GeneratedRegex("""(?:[.!?\u2026\u061F\u06D4\u0964]["\u201D\u2019\u00BB)\]]*|[\u3002\uFF01\uFF1F][\u201D\u2019\u300D\u300F\uFF09]*)$""")]
    private static partial Regex LastEnd();

    [GeneratedRegex("""^(?:\s|[\u2E80-\u9FFF\uF900-\uFAFF])""")]
    private static partial Regex Begin();
}
