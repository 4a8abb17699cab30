using System.Text;

namespace Briefings.Evidence;

/// <summary>A claim in a few words, fit to be printed among what was left out: no line breaks, no invisible characters, no links.</summary>
internal static class Label
{
    private const int Longest = 120;

    public static string Of(string text)
    {
        var label = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (label.Length > Longest)
                return $"{Cut(label)}…";
            label.Append(label.Length > 0 ? " " : "").Append(ClaimText.IsLinkOrMarkup(word) ? "[link]" : Visible(word));
        }

        return label.Length > Longest ? $"{Cut(label)}…" : label.ToString();
    }

    private static string Visible(string word) =>
        string.Concat(word.EnumerateRunes().Where(rune => !ClaimText.IsHidden(rune)).Take(Longest + 1).Select(rune => rune.ToString()));

    private static string Cut(StringBuilder label)
    {
        var end = char.IsHighSurrogate(label[Longest - 1]) ? Longest - 1 : Longest;
        return label.ToString(0, end).TrimEnd();
    }
}
