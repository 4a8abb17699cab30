namespace Briefings.Articles;

/// <summary>
/// The parts of a page that are not the story: kept in the article, marked, and never read as body text. Only a dateline is read with
/// the story, because it says where.
/// </summary>
public enum Furniture
{
    Title,
    Standfirst,
    Byline,
    Dateline,
    Heading,
    Caption,
    Credit,
    Disclaimer,
    AuthorNote,
    EditorNote,
    Promotion,
    Copyright,
}
