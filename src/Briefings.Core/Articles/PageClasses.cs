namespace Briefings.Articles;

/// <summary>Parts of a page by the classes of its elements, by <c>Words/page-classes.words.txt</c>.</summary>
internal static class PageClasses
{
    private static readonly WordList Words = WordList.Load("page-classes");
    private static readonly (Furniture Furniture, string Word)[] Classes =
    [
        .. Words.Headings.Where(heading => heading.Length > 0).SelectMany(heading => Words[heading].Select(word => (Enum.Parse<Furniture>(heading), word))),
    ];

    /// <summary>The furniture that one of the classes names, whole or as its last part: <c>article__byline</c>.</summary>
    public static Furniture? Of(string? classes)
    {
        if (string.IsNullOrEmpty(classes))
            return null;
        foreach (var name in classes.Split(' '))
        {
            foreach (var (furniture, word) in Classes)
            {
                if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || name[^(word.Length + 1)] is '-' or '_'))
                    return furniture;
            }
        }

        return null;
    }
}
