using System.Text;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Pdf;

/// <summary>Deals a run's characters out to its glyphs, so that the codes of the glyphs say the text and nothing else.</summary>
internal static class ClusterTexts
{
    private const string Nothing = "\u200B";

    private static readonly string[] Plain = [.. Enumerable.Range(0, 0x500).Select(unit => ((char)unit).ToString())];

    /// <param name="texts">Receives the text of each glyph.</param>
    public static void Deal(GlyphRun run, Span<string> texts)
    {
        var glyphs = run.Glyphs;
        for (int i = 0, end; i < glyphs.Length; i = end)
        {
            end = i + 1;
            while (end < glyphs.Length && glyphs[end].Cluster == glyphs[i].Cluster)
                end++;
            // Glyphs stand in the order of the text: a cluster ends where the next one begins.
            var textEnd = end < glyphs.Length ? glyphs[end].Cluster - run.TextStart : run.Text.Length;
            Deal(Cut(run.Text, glyphs[i].Cluster - run.TextStart, textEnd), texts[i..end]);
        }
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
