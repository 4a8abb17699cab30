namespace Briefings.Articles;

/// <summary>Signs that the article is not all there.</summary>
internal static class Completeness
{
    private const int FewestSentences = 3;
    private const int ShortestCutParagraph = 60;

    public static IEnumerable<Problem> Check(Article article, string? where)
    {
        var walled = article.Paragraphs.FirstOrDefault(paragraph => paragraph.Furniture == Furniture.Promotion && Cues.Paywall.IsIn(Text(article, paragraph)));
        if (walled is not null)
            yield return Problems.BehindPaywall(where, Text(article, walled).ToString());
        else if (CutOff(article) is { } sign)
            yield return Problems.Truncated(where, sign);

        var sentences = article.Body.Count();
        if (sentences < FewestSentences)
            yield return Problems.TooShort(where, sentences);
    }

    private static string? CutOff(Article article)
    {
        var last = article.Paragraphs.LastOrDefault(paragraph => paragraph.Furniture is null);
        if (last is null)
            return null;
        var text = Text(article, last).TrimEnd("]) ");
        if (text.EndsWith("…", StringComparison.Ordinal) || text.EndsWith("...", StringComparison.Ordinal))
            return "it ends with an ellipsis";
        if (text.EndsWith(" chars", StringComparison.Ordinal) && text[^Math.Min(text.Length, 20)..].Contains("[+", StringComparison.Ordinal))
            return "it ends with a count of the characters left out";
        return text.Length >= ShortestCutParagraph && char.IsLetterOrDigit(text[^1]) && Text(article, last)[^1] is not (')' or ']')
            && article.Language != "th"
            ? "its last sentence has no end"
            : null;
    }

    private static ReadOnlySpan<char> Text(Article article, Paragraph paragraph) => article.Text.AsSpan(paragraph.Start, paragraph.Length);
}
