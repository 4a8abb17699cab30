using System.Buffers;
using System.Text;

namespace Briefings.Articles;

/// <summary>Phrases of a word list, found as whole words and in any case.</summary>
internal sealed class PhraseSet(IReadOnlyList<string> phrases)
{
    private readonly Dictionary<char, string[]> byFirst = phrases.GroupBy(phrase => char.ToUpperInvariant(phrase[0])).ToDictionary(group => group.Key, group => group.ToArray());

    // The search of plain letters alone is vectorised: most texts need no other.
    private readonly SearchValues<string> plain = SearchValues.Create([.. phrases.Where(phrase => Ascii.IsValid(phrase))], StringComparison.OrdinalIgnoreCase);
    private readonly SearchValues<string> others = SearchValues.Create([.. phrases.Where(phrase => !Ascii.IsValid(phrase))], StringComparison.OrdinalIgnoreCase);

    public bool IsIn(ReadOnlySpan<char> text) => IsIn(text, plain) || (!Ascii.IsValid(text) && IsIn(text, others));

    private bool IsIn(ReadOnlySpan<char> text, SearchValues<string> search)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOfAny(search);
            if (at < 0)
                return false;
            from += at;
            if (StartsAt(text, from))
                return true;
            from++;
        }

        return false;
    }

    public bool Starts(ReadOnlySpan<char> text) => LengthAtStart(text) > 0;

    /// <summary>Length of the longest phrase at the start of the text; 0 where there is none.</summary>
    public int LengthAtStart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var candidates))
            return 0;
        var longest = 0;
        foreach (var phrase in candidates)
        {
            if (phrase.Length > longest && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWhole(text, phrase.Length))
                longest = phrase.Length;
        }

        return longest;
    }

    public bool Is(ReadOnlySpan<char> text) => LengthAtStart(text) == text.Length && text.Length > 0;

    private bool StartsAt(ReadOnlySpan<char> text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at - 1])) && LengthAtStart(text[at..]) > 0;

    private static bool EndsWhole(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
