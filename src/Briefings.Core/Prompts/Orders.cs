using System.Text;

namespace Briefings.Prompts;

/// <summary>
/// Knows sentences that give orders to a program that reads them, by the words of <c>orders.words.txt</c>. A net with holes: the gate
/// stands behind it.
/// </summary>
internal static class Orders
{
    private static readonly Lazy<string[]> Words = new(Read);

    public static bool IsIn(string text)
    {
        var plain = Plain(text);
        return Words.Value.Any(words => plain.Contains(words, StringComparison.Ordinal));
    }

    // Before the marks of roles are taken out: they are what gives an order away.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var given in text.EnumerateRunes())
        {
            // Full-width letters are the plainest disguise.
            var rune = given.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(given.Value - 0xFEE0) : given;
            if (Rune.IsWhiteSpace(rune))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!PromptText.IsHidden(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(Orders).Assembly.GetManifestResourceStream("Briefings.Prompts.orders.words.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("# ", StringComparison.Ordinal))];
    }
}
