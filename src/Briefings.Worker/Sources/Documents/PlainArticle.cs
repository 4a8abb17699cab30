using System.Text;
using Briefings.Articles;

namespace Briefings.Worker.Sources.Documents;

/// <summary>An article of paragraphs that a document gave.</summary>
internal static class PlainArticle
{
    public static Article Of(IEnumerable<string> paragraphs, string? title, Origin origin, ArticleFacts? otherwise = null) => ArticleReader.Read(
        Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)),
        origin with
        {
            MediaType = "text/plain",
            Charset = "utf-8",
            Known = Titled(origin.Known, title),
            Otherwise = otherwise ?? origin.Otherwise,
        });

    private static ArticleFacts? Titled(ArticleFacts? known, string? title) =>
        title is null || known?.Title is not null ? known : (known ?? new()) with { Title = title };
}
