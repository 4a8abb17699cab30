namespace Briefings.Analysis.Rules;

/// <summary>The headline may give a fuller name than the text: "An interview with Marymegan Daly", and then "Daly".</summary>
internal static class TitleNames
{
    private const int MostWordsBefore = 3;

    public static void Add(Document document, IReadOnlyList<CastEntry> entries)
    {
        var title = document.Article.Title;
        // A name has to stand in the text itself to be shown.
        if (!document.Text.Contains(title, StringComparison.Ordinal))
            return;
        var tokens = new List<Token>();
        new Tokenizer(title).Read(0, title.Length, 0, tokens);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].HasCapital)
                last[tokens[at].Lower] = at;
        }

        foreach (var entry in entries.Where(entry => entry.IsPerson && entry.NameWords.Length is > 0 and < 4))
        {
            if (last.TryGetValue(entry.NameWords[^1], out var at))
                AddForm(entry, title, tokens, at);
        }
    }

    private static void AddForm(CastEntry entry, string title, List<Token> tokens, int last)
    {
        var first = last;
        while (first > 0 && last - first < MostWordsBefore && Continues(entry, tokens[first - 1]))
            first--;
        if (first == last || (entry.NameWords.Length == 1 && !Words.IsGivenName(tokens[first].Lower) && first > 0))
            return;
        var form = title[tokens[first].Start..tokens[last].End];
        entry.AddForm(form);
        entry.NameForms.Add(form);
        if (last - first >= entry.NameWords.Length)
            entry.NameWords = [.. tokens[first..(last + 1)].Select(token => token.Lower)];
    }

    private static bool Continues(CastEntry entry, Token token) =>
        token.HasCapital && (entry.NameWords.Contains(token.Lower) || entry.NameWords.Length == 1)
        && !Words.IsFunction(token.Lower) && !Words.Common.Contains(token.Lower) && !Words.IsTitle(token.Lower) && !Words.Roles.Contains(token.Lower)
        && !Words.RoleModifiers.Contains(token.Lower) && !Words.NotNames.Contains(token.Lower);
}
