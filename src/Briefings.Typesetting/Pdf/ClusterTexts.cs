using System.Text;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Pdf;

/// <summary>Deals a run's characters out to its glyphs, so that the codes of the glyphs say the text and nothing else.</summary>
internal static class ClusterTexts
{
    private const string Nothing = "\u200B";

    public static string[] Of(GlyphRun run)
    {
        var starts = run.Glyphs.Select(glyph => glyph.Cluster).Distinct().Order().ToArray();
        var texts = new string[run.Glyphs.Length];
        for (var i = 0; i < texts.Length;)
        {
            var end = i + 1;
            while (end < texts.Length && run.Glyphs[end].Cluster == run.Glyphs[i].Cluster)
                end++;
            Deal(TextOf(run, starts, run.Glyphs[i].Cluster), texts.AsSpan(i, end - i));
            i = end;
        }

        return texts;
    }

    private static string TextOf(GlyphRun run, int[] starts, int cluster)
    {
        var next = Array.BinarySearch(starts, cluster) + 1;
        var end = next < starts.Length ? starts[next] - run.TextStart : run.Text.Length;
        return BidiControls.Without(run.Text[(cluster - run.TextStart)..end]);
    }

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
