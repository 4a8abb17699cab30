using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>The words that announce a reason, found where they stand in a text.</summary>
internal static class ReasonMarkers
{
    internal enum Kind
    {
        Purpose,
        Cause,
        Ground,
        Price,

        /// <summary>Given by the holder: "citing".</summary>
        Cited,

        /// <summary>The sentence before tells the reason: "That is why".</summary>
        Result,
    }

    private static readonly FrozenDictionary<string, (string[] Words, Kind Kind)[]> ByFirstWord = Read();

    /// <summary>The longest marker that begins at a token: its kind and how many tokens it has.</summary>
    public static (Kind Kind, int Length)? At(Syntax syntax, int token, int end) =>
        Find(syntax, token, end) is { Kind: not Kind.Result } marker ? marker : null;

    /// <summary>The words at a token that make the sentence before them a reason: how many tokens they have.</summary>
    public static int? ResultAt(Syntax syntax, int token, int end) =>
        Find(syntax, token, end) is { Kind: Kind.Result } marker ? marker.Length : null;

    private static (Kind Kind, int Length)? Find(Syntax syntax, int token, int end)
    {
        if (!ByFirstWord.TryGetValue(syntax.Tokens[token].Lower, out var markers))
        {
            return null;
        }
        foreach (var (words, kind) in markers)
        {
            int k = 0;
            while (k < words.Length && token + k < end && syntax.Tokens[token + k].Is(words[k]))
            {
                k++;
            }
            if (k == words.Length)
            {
                return (kind, k);
            }
        }
        return null;
    }

    private static FrozenDictionary<string, (string[], Kind)[]> Read() =>
        WordList.Lines("reason-markers")
            .Select(line => line.Split(':', 2))
            .Select(parts => (Words: parts[1].Trim().Replace("'s ", " 's ", StringComparison.Ordinal).Split(' '), Kind: Enum.Parse<Kind>(parts[0], ignoreCase: true)))
            .GroupBy(marker => marker.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(marker => marker.Words.Length).ToArray(),
                StringComparer.Ordinal);
}
