using System.Text;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>The characters of a print that no font covers, each once.</summary>
internal sealed class MissingCharacters
{
    private const int ContextLength = 24;

    private readonly HashSet<Rune> known = [];

    public List<MissingCharacter> Found { get; } = [];

    public void Note(ShapedText shaped)
    {
        foreach (var item in shaped.Items)
        {
            for (var at = item.IsMissing ? item.Start : item.End; at < item.End;)
            {
                Rune.DecodeFromUtf16(shaped.Text.AsSpan(at), out var rune, out var length);
                if (known.Add(rune))
                    Found.Add(new MissingCharacter(rune, $"U+{rune.Value:X4}", ContextOf(shaped.Text, at, length)));
                at += length;
            }
        }
    }

    private static string ContextOf(string text, int at, int length)
    {
        var (start, end) = (Math.Max(0, at - ContextLength), Math.Min(text.Length, at + length + ContextLength));
        if (char.IsLowSurrogate(text[start]) && start < at)
            start++;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return text[start..end].ReplaceLineEndings(" ");
    }
}
