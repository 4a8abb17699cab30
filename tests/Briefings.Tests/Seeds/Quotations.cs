namespace Briefings.Tests.Seeds;

/// <summary>The parts of a paragraph that stand in outer quotation marks, in any of the seeds' house styles.</summary>
internal static class Quotations
{
    private static readonly Dictionary<char, string> Closers = new()
    {
        ['“'] = "”",
        ['‘'] = "’",
        ['„'] = "“”",
        ['«'] = "»",
        ['"'] = "\"",
    };

    /// <summary>A quotation that the paragraph leaves open (it goes on in the next one) runs to its end.</summary>
    public static IEnumerable<Range> In(string paragraph)
    {
        int? start = null;
        var closers = "";
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (start is null && Closers.TryGetValue(paragraph[i], out var closing))
            {
                (start, closers) = (i + 1, closing);
            }
            else if (start is { } from && closers.Contains(paragraph[i]) && !IsApostrophe(paragraph, i))
            {
                yield return from..i;
                start = null;
            }
        }

        if (start is { } open)
            yield return open..paragraph.Length;
    }

    private static bool IsApostrophe(string text, int i) => text[i] == '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]);
}
