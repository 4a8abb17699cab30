namespace Briefings.Articles;

/// <summary>One sentence of an article: <c>article.Text.Substring(Start, Length)</c> is its text, always.</summary>
/// <param name="Number">1-based, in the order of the text, furniture included.</param>
/// <param name="Start">UTF-16 code units from the start of the canonical text.</param>
/// <param name="Length">UTF-16 code units, without the white space around the sentence.</param>
/// <param name="Paragraph">Index into <see cref="Article.Paragraphs"/>.</param>
/// <param name="Furniture">Null for body text.</param>
public sealed record Sentence(int Number, int Start, int Length, int Paragraph, Furniture? Furniture = null)
{
    public int End => Start + Length;

    /// <summary>What is read as the story: body text, and a dateline, because it says where.</summary>
    public bool IsBody => Furniture is null or Articles.Furniture.Dateline;
}
