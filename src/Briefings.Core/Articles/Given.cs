namespace Briefings.Articles;

/// <summary>The facts that have a form of their own, read; what cannot be read is left out with a warning.</summary>
internal sealed record Given(DateOnly? Date, Uri? Url, string? Language)
{
    public static Given Of(ArticleFacts facts, string? where, List<Problem> warnings)
    {
        var date = string.IsNullOrWhiteSpace(facts.Date) ? null : Dates.In(facts.Date);
        if (date is null && !string.IsNullOrWhiteSpace(facts.Date))
            warnings.Add(Problems.DateUnreadable(where, facts.Date));

        var isUrl = Uri.TryCreate(facts.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        if (!isUrl && !string.IsNullOrWhiteSpace(facts.Url))
            warnings.Add(Problems.UrlUnreadable(where, facts.Url));

        var language = string.IsNullOrWhiteSpace(facts.Language) ? null : LanguageTag(facts.Language.Trim());
        if (language is null && !string.IsNullOrWhiteSpace(facts.Language))
            warnings.Add(Problems.LanguageUnreadable(where, facts.Language));
        return new(date, isUrl ? url : null, language);
    }

    /// <summary>A tag by its shape (RFC 5646): two or three letters, and subtags of up to eight.</summary>
    private static string? LanguageTag(string tag)
    {
        var parts = tag.Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        return parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }
}
