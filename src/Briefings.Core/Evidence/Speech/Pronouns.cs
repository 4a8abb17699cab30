using System.Collections.Frozen;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>The entries of <c>pronouns.words.txt</c>.</summary>
internal static class Pronouns
{
    private static readonly FrozenSet<string> All = WordFile.Lines("Briefings.Evidence.Speech", "pronouns")
        .SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => All.Contains(word);

    /// <summary>One person who is not the writer: he, she.</summary>
    public static bool IsThirdPerson(string word) => word.ToLowerInvariant() is "he" or "she" or "him" or "her";
}
