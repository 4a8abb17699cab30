namespace Briefings.Articles;

/// <summary>What an article is by its own signs; a disclaimer or an author note that says opinion decides.</summary>
public enum ArticleKind
{
    Unknown,
    News,
    Opinion,
}
