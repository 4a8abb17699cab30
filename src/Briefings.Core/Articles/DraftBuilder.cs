using System.Text;

namespace Briefings.Articles;

/// <summary>Builds a canonical text of paragraphs parted by a blank line.</summary>
internal sealed class DraftBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Paragraph> paragraphs = [];

    /// <summary>Adds a paragraph, white space inside it made single spaces; nothing where nothing is left.</summary>
    public void Add(string paragraph, Furniture? furniture = null)
    {
        var separator = text.Length == 0 ? 0 : 2;
        text.Append('\n', separator);
        var start = text.Length;
        foreach (var word in paragraph.AsSpan().Trim().Split([' ', '\t', '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029']))
        {
            var part = paragraph.AsSpan().Trim()[word];
            if (part.IsEmpty)
                continue;
            if (text.Length > start)
                text.Append(' ');
            text.Append(part);
        }

        if (text.Length > start)
            paragraphs.Add(new(start, text.Length - start, furniture));
        else
            text.Length = start - separator;
    }

    public string Text => text.ToString();

    public bool IsEmpty => paragraphs.Count == 0;

    /// <summary>Characters in paragraphs that end as sentences do.</summary>
    public int Prose => paragraphs.Where(paragraph => paragraph.Furniture is null && Cues.EndsASentence(Words(paragraph))).Sum(paragraph => paragraph.Length);

    private string Words(Paragraph paragraph) => text.ToString(paragraph.Start, paragraph.Length);

    public Draft Build(ArticleFacts facts) => new(text.ToString(), paragraphs, facts);
}
