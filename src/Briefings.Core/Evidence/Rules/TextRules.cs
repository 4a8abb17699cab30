namespace Briefings.Evidence.Rules;

/// <summary>What holds for every text that a claim would put on a page.</summary>
internal static class TextRules
{
    public static readonly Rule<TextField>[] All =
    [
        new("BRF2001", "a claim is complete", field =>
            string.IsNullOrEmpty(field.Text) && !field.MayBeEmpty ? $"The {field.Name} is missing." : null),
        new("BRF2002", "a text is short enough to be printed", field =>
            field.Text?.Length > field.Longest ? $"The {field.Name} has {field.Text.Length} characters; {field.Longest} is the most." : null),
        new("BRF2003", "a text has no hidden characters", field =>
            field.Text is { } text && ClaimText.HasHidden(text) ? $"The {field.Name} holds control or invisible characters." : null),
        new("BRF2004", "a text has no links and no markup", field =>
            field.Text is { } text && ClaimText.IsLinkOrMarkup(WithoutOwnAddress(text, field.ArticleUrl)) ? $"The {field.Name} holds a link or markup." : null),
    ];

    private static string WithoutOwnAddress(string text, Uri? url) =>
        url is null ? text : string.Join(' ', text.Split(' ').Where(word => word.Trim('.', ',', '(', ')') != url.OriginalString));
}
