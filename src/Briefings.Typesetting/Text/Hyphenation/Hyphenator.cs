using System.Collections.Concurrent;

namespace Briefings.Typesetting.Text.Hyphenation;

/// <summary>
/// Where the words of one language may be parted: the algorithm of F. M. Liang ("Word Hy-phen-a-tion by Com-put-er", 1983) with the
/// patterns of <c>Patterns/</c>. A language is read when it is first asked for.
/// </summary>
internal sealed class Hyphenator
{
    private static readonly ConcurrentDictionary<string, Lazy<Hyphenator>> Loaded = new();

    private readonly HyphenationPatterns patterns;

    private Hyphenator(HyphenationPatterns patterns) => this.patterns = patterns;

    /// <param name="language">A BCP 47 tag, in any case: <c>en-GB</c>, <c>de</c>, <c>sr-Latn-RS</c>.</param>
    /// <returns>Null when there are no patterns for the language.</returns>
    public static Hyphenator? For(string language) => HyphenationLanguages.FileFor(language) is { } file
        ? Loaded.GetOrAdd(file, static name => new(() => new Hyphenator(HyphenationPatterns.Read(name)))).Value
        : null;

    /// <summary>
    /// The offsets in the word before which it may be parted, ascending. Punctuation around the word is passed over. What is not a
    /// plain word (digits or signs inside, an abbreviation in capitals, a name with capitals inside) has none.
    /// </summary>
    public int[] Points(ReadOnlySpan<char> word)
    {
        var core = HyphenableWord.CoreOf(word);
        var letters = word[core];
        if (letters.Length < patterns.LeftMinimum + patterns.RightMinimum)
            return [];

        Span<char> folded = letters.Length <= 64 ? stackalloc char[letters.Length] : new char[letters.Length];
        HyphenableWord.Fold(letters, folded);
        Span<bool> parts = folded.Length <= 64 ? stackalloc bool[folded.Length] : new bool[folded.Length];
        parts.Clear();
        patterns.Part(folded, parts);
        return Within(parts, letters, core.Start.Value);
    }

    private int[] Within(ReadOnlySpan<bool> parts, ReadOnlySpan<char> letters, int offset)
    {
        var total = HyphenableWord.LettersIn(letters);
        var before = 0;
        var points = new List<int>();
        for (var at = 0; at < letters.Length; at++)
        {
            var leavesEnough = before >= patterns.LeftMinimum && total - before >= patterns.RightMinimum;
            if (parts[at] && leavesEnough && HyphenableWord.MayPart(letters, at))
                points.Add(offset + at);

            before += HyphenableWord.LettersIn(letters.Slice(at, 1));
        }

        return [.. points];
    }
}
