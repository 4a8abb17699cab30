namespace Briefings.Tests.Typesetting.Text;

/// <summary>Texts that mix scripts, directions, signs and broken units, each the same for the same seed.</summary>
internal static class MixedText
{
    private static readonly string[] Characters =
    [
        "a", "Zürich", "e\u0301", "я", "א", "שָׁ", "ع", "لله", "न्", "ที่", "กำ", "漢", "か", "が", "ー", "한", "\u1112\u1161\u11AB",
        "🇺🇦", "👩‍👩‍👧", "👍🏽", "😀", "𝒜", "5", "٣", "4,5", "$", "%", " ", "  ", "-", "–", "—", "/", ".", ",", ":", "!", "…", "’", "“", "”",
        "(", ")", "[", "]", "⟨", "「", "」", "\u00A0", "\u00AD", "\u200B", "\u2060", "\t", "#", "@", "\uFFFC",
    ];

    private static readonly string[] Controls =
    [
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\u2029",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u200D", "\u0308", "\uD83D", "\uDE00", "\uFFFF", "\0",
    ];

    /// <summary>Whole graphemes and no more.</summary>
    public static string OfGraphemes(int seed, int count) => Of(seed, count, Characters);

    /// <summary>Also explicit directions, line ends, marks on anything and lone surrogates.</summary>
    public static string OfAnything(int seed, int count) => Of(seed, count, [.. Characters, .. Controls]);

    private static string Of(int seed, int count, string[] palette)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, count).Select(_ => palette[random.Next(palette.Length)]));
    }
}
