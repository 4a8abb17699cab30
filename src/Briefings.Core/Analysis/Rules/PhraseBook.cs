using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules;

/// <summary>Names of one or more words, found at a token by the longest match. Words are compared without case, marks as tokens.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<(string[] Words, bool Shouts, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var tokens = new List<Token>();
        new Tokenizer(phrase).Read(0, phrase.Length, 0, tokens);
        var words = tokens.Select(token => token.Lower).ToArray();
        // "US" is written in capitals only, or it is the word "us".
        var shouts = tokens is [{ Shape: TokenShape.AllCaps }];
        if (!_byFirstWord.TryGetValue(words[0], out var entries))
            _byFirstWord[words[0]] = entries = [];
        if (!entries.Exists(entry => entry.Words.AsSpan().SequenceEqual(words)))
            entries.Add((words, shouts, value));
        entries.Sort(static (one, other) => other.Words.Length - one.Words.Length);
    }

    /// <summary>The longest entry that begins at <paramref name="first"/> and ends before <paramref name="end"/>; its length in tokens, or 0.</summary>
    public int Match(Framed<Token> tokens, int first, int end, out T? value)
    {
        value = default;
        if (!tokens[first].HasCapital || !_byFirstWord.TryGetValue(tokens[first].Lower, out var entries))
            return 0;
        foreach (var (words, shouts, found) in entries)
        {
            if (first + words.Length > end || (shouts && tokens[first].Shape != TokenShape.AllCaps))
                continue;
            var same = 1;
            while (same < words.Length && tokens[first + same].Is(words[same]))
                same++;
            if (same < words.Length || !tokens[first + same - 1].HasCapital)
                continue;
            value = found;
            return words.Length;
        }

        return 0;
    }
}
