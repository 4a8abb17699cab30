using System.Text;
using Briefings.Articles;

namespace Briefings.Tests.Support;

/// <summary>
/// A small article written by hand for a test: every line is a sentence, a blank line parts paragraphs, and <c>[Caption]</c> at the
/// head of a paragraph marks it as furniture of that kind.
/// </summary>
public static class ArticleText
{
    public static Article Read(string lines, string language = "en")
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        var sentences = new List<Sentence>();
        foreach (var block in lines.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (furniture, body) = Marked(block.Trim('\n'));
            text.Append(text.Length > 0 ? "\n\n" : "");
            var start = text.Length;
            foreach (var (i, line) in body.Split('\n').Index())
            {
                text.Append(i > 0 ? " " : "");
                sentences.Add(new Sentence(sentences.Count + 1, text.Length, line.Length, paragraphs.Count, furniture));
                text.Append(line);
            }

            paragraphs.Add(new Paragraph(start, text.Length - start, furniture));
        }

        return new Article
        {
            Text = text.ToString(),
            Title = "",
            Language = language,
            Kind = ArticleKind.Unknown,
            Paragraphs = paragraphs,
            Sentences = sentences,
            Hash = "",
        };
    }

    /// <summary>The whole text as one sentence of body text.</summary>
    public static Article OneSentence(string text) => new()
    {
        Text = text,
        Title = "",
        Language = "und",
        Kind = ArticleKind.Unknown,
        Paragraphs = text.Length > 0 ? [new Paragraph(0, text.Length)] : [],
        Sentences = text.Length > 0 ? [new Sentence(1, 0, text.Length, 0)] : [],
        Hash = "",
    };

    private static (Furniture? Furniture, string Body) Marked(string block) =>
        block.StartsWith('[') && block.IndexOf(']', StringComparison.Ordinal) is var end && Enum.TryParse<Furniture>(block[1..end], out var furniture)
            ? (furniture, block[(end + 1)..].TrimStart())
            : (null, block);
}
