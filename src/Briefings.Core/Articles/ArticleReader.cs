namespace Briefings.Articles;

/// <summary>Makes an <see cref="Article"/> of bytes or text.</summary>
public static class ArticleReader
{
}
