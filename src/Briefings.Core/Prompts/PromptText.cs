using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.Prompts;

/// <summary>
/// Text of an article made fit for a prompt: on one line, without what XML forbids (one such character would make the whole prompt a single
/// message), without invisible and bidirectional characters, and without the marks by which models tell roles apart.
/// </summary>
internal static partial class PromptText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
                clean.Append(' ');
            else if (!IsHidden(rune))
                clean.Append(rune.ToString());
        }

        return Spaces().Replace(RoleMarks().Replace(clean.ToString(), " "), " ").Trim();
    }

    // The joiners are letters' business in many scripts; the tag characters spell hidden words.
    public static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && (rune.Value is 0xFFFE or 0xFFFF || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"<\|[^|<>]{1,40}\|>|\[/?INST\]|<</?SYS>>|</?s>|<(?:start|end)_of_turn>|<｜[^｜]{1,40}｜>|</?(?:message|system|user|assistant|tool|think)\b[^<>]{0,80}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleMarks();
}
