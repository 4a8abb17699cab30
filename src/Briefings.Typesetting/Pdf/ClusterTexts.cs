using System.Text;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Pdf;

/// <summary>Deals a run's characters out to its glyphs, so that the codes of the glyphs say the text and nothing else.</summary>
internal static class ClusterTexts
{
    private const string Nothing = "\u200B";

    private static readonly string[] Plain = [.. Enumerable.Range(0, 0x500).Select(unit => ((char)unit).ToString())];

    public static string[] Of(GlyphRun run)
    {
        var texts = new string[run.Glyphs.Length];
        for (int i = 0, end; i < texts.Length; i = end)
        {
            end = i + 1;
            while (end < texts.Length && run.Glyphs[end].Cluster == run.Glyphs[i].Cluster)
                end++;
            // Glyphs stand in the order of the text: a cluster ends where the next one begins.
            var textEnd = end < texts.Length ? run.Glyphs[end].Cluster - run.TextStart : run.Text.Length;
            Deal(Cut(run.Text, run.Glyphs[i].Cluster - run.TextStart, textEnd), texts.AsSpan(i, end - i));
        }

        return texts;
    }

    private static string Cut(string text, int start, int end) =>
        end == start + 1 && text[start] < Plain.Length && !BidiControls.Is(text[start]) ? Plain[text[start]] : BidiControls.Without(text[start..end]);

    /// <summary>One glyph takes all; of several each takes a character, the last one what is left.</summary>
    private static void Deal(string text, Span<string> texts)
    {
        for (var i = 0; i < texts.Length - 1; i++)
        {
            Rune.DecodeFromUtf16(text, out _, out var length);
            texts[i] = length == 0 ? Nothing : text[..length];
            text = text[length..];
        }

        texts[^1] = text.Length == 0 ? Nothing : text;
    }
}
