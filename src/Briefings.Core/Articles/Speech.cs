using System.Buffers;

namespace Briefings.Articles;

/// <summary>Verbs of saying, by <c>Words/speech.words.txt</c>.</summary>
internal static class Speech
{
    private static readonly IReadOnlyList<string> Words = WordList.Load("speech")[""];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Words.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。！？、：“「");
    private static readonly string[] Ideographic = [.. Words.Where(word => word[0] > '\u2E80')];

    public static bool IsVerb(ReadOnlySpan<char> word) => Verbs.Contains(word);

    /// <summary>A Chinese verb of saying before the next punctuation: “……。”他说。</summary>
    public static bool Follows(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(ClauseEnds);
        var clause = end < 0 ? text : text[..end];
        foreach (var verb in Ideographic)
        {
            if (clause.Contains(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
