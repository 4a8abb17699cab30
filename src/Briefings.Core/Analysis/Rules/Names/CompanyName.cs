namespace Briefings.Analysis.Rules.Names;

/// <summary>A company is the same with and without its "Inc."</summary>
internal static class CompanyName
{
    /// <summary>The words of a name, lower case, without the company's legal form at their end.</summary>
    public static string Key(string[] words)
    {
        var length = words.Length;
        while (length > 1 && Words.CompanyForms.Contains(Words.Bare(words[length - 1])))
            length--;
        return string.Join(' ', words[..length]);
    }
}
