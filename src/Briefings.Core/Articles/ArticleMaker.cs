using System.Security.Cryptography;
using System.Text;

namespace Briefings.Articles;

/// <summary>Makes the article of a draft: language, furniture, kind, sentences, warnings, hash.</summary>
internal static class ArticleMaker
{
    private const int LongestMadeTitle = 120;
    private const int ShortestBody = 3;

    public static Article Make(Draft draft, ArticleFacts? known, string? where, ArticleFacts? otherwise = null)
    {
        var warnings = new List<Problem>(draft.Warnings);
        var facts = (known ?? ArticleFacts.None).Or(draft.Facts).Or(otherwise ?? ArticleFacts.None);
        var given = Given.Of(facts, where, warnings);
        var language = given.Language ?? LanguageGuess.Of(draft.Text);

        var page = new Page(draft, facts with { Date = given.Date?.ToString("O"), Url = given.Url?.ToString() });
        FurnitureMarker.Mark(page);
        Paragraph[] paragraphs = [.. page.Paragraphs];
        var sentences = Sentences(draft.Text, paragraphs, language);

        var article = new Article
        {
            Text = draft.Text,
            Title = page.Facts.Title?.Trim() is { Length: > 0 } title ? title : MadeTitle(draft.Text, sentences),
            Byline = page.Facts.Byline is { } byline ? Cues.NameIn(byline) : null,
            Outlet = page.Facts.Outlet,
            Date = given.Date ?? Dates.In(page.Facts.Date),
            Url = given.Url,
            Language = language,
            Kind = page.SaysOpinion ? ArticleKind.Opinion : page.SaysNews ? ArticleKind.News : ArticleKind.Unknown,
            Paragraphs = paragraphs,
            Sentences = sentences,
            Hash = "",
        };
        warnings.AddRange(Completeness.Check(article, where));
        return article with { Warnings = warnings, Hash = HashOf(article) };
    }

    private static List<Sentence> Sentences(string text, Paragraph[] paragraphs, string language)
    {
        var splitter = new SentenceSplitter(text, language);
        var sentences = new List<Sentence>();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            foreach (var (start, end) in splitter.Split(paragraphs[i]))
                sentences.Add(new(sentences.Count + 1, start, end - start, i, paragraphs[i].Furniture));
        }

        return sentences;
    }

    /// <summary>An article without a headline is named by its first sentence, as much of it as fits a line.</summary>
    private static string MadeTitle(string text, List<Sentence> sentences)
    {
        var first = sentences.Find(sentence => sentence.IsBody) ?? sentences[0];
        var words = string.Join(' ', text.Substring(first.Start, first.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestMadeTitle)
            return words;
        var cut = words.LastIndexOf(' ', LongestMadeTitle - 1);
        cut = cut > 0 ? cut : char.IsHighSurrogate(words[LongestMadeTitle - 2]) ? LongestMadeTitle - 2 : LongestMadeTitle - 1;
        return words[..cut] + "…";
    }

    private static string HashOf(Article article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0', article.Text, article.Title, article.Byline, article.Outlet, article.Date?.ToString("O"), article.Language))));
}
