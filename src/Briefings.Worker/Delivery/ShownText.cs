using System.Text;

namespace Briefings.Worker.Delivery;

/// <summary>Text that may come from articles, as one line of a message: what ends lines, commands terminals or turns the reading direction is taken out.</summary>
internal static class ShownText
{
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                line.Append(' ');
            else if (rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069))
                line.Append(rune.ToString());
        }

        return line.ToString().Trim();
    }

    /// <summary>One line that shows where it was cut.</summary>
    public static string Within(int limit, string text)
    {
        var line = OneLine(text);
        if (line.Length <= limit)
            return line;
        var end = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..end].TrimEnd() + "…";
    }
}
