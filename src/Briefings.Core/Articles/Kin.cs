namespace Briefings.Articles;

/// <summary>Words of family, by <c>Words/kin.words.txt</c>: who is named with one is not whom the article calls by the family name alone.</summary>
internal static class Kin
{
    private static readonly HashSet<string> Words = [.. WordList.Load("kin")[""]];

    /// <summary>Whether a word in lower case says how somebody belongs to a family.</summary>
    public static bool IsWord(string lower) => Words.Contains(lower);
}
