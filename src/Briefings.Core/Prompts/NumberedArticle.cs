using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Prompts;

/// <summary>An article as a prompt shows it: what the page says of itself, then numbered sentences, between two lines of one marker.</summary>
public sealed class NumberedArticle
{
    private readonly Article article;
    private readonly string head;

    public NumberedArticle(Article article)
    {
        this.article = article;
        head = Head(article);
        Marker = MarkerFor(article);
        // Orders may run over several sentences: what shares a paragraph with one is not trusted either.
        var withheld = article.Body.Where(sentence => Orders.IsIn(article.TextOf(sentence))).Select(sentence => sentence.Paragraph).ToHashSet();
        Withheld = [.. article.Body.Where(sentence => withheld.Contains(sentence.Paragraph))];
        Readable = [.. article.Body.Where(sentence => !withheld.Contains(sentence.Paragraph))];
    }

    /// <summary>Sentences of the body that a model is shown.</summary>
    public IReadOnlyList<Sentence> Readable { get; }

    /// <summary>Sentences of the paragraphs that give orders to a reading program: not shown, and nothing is claimed from them.</summary>
    public IReadOnlyList<Sentence> Withheld { get; }

    /// <summary>Whether a citation points into what was withheld.</summary>
    public bool IsWithheld(Citation citation)
    {
        var quote = PromptText.Clean(citation.Quote);
        return Withheld.Any(Holds) || (Withheld.Any(sentence => sentence.Number == citation.Sentence) && !Readable.Any(Holds));

        bool Holds(Sentence sentence) =>
            quote.Length > 0 && PromptText.Clean(article.TextOf(sentence)).Contains(quote, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A line that the article does not hold, derived from its hash: the same article has the same marker.</summary>
    public string Marker { get; }

    /// <param name="sentences">In the order of the text; a gap between paragraphs is an empty line.</param>
    public string Show(IEnumerable<Sentence> sentences)
    {
        var text = new StringBuilder(head);
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph)
                text.Append('\n');
            paragraph = sentence.Paragraph;
            text.Append('[').Append(sentence.Number).Append("] ").Append(PromptText.Clean(article.TextOf(sentence))).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>What the head of the article costs, in every part of it that is asked for.</summary>
    public int HeadTokens => TokenEstimate.Of(head) + TokenEstimate.Of(Marker) * 2;

    public int TokensOf(Sentence sentence) => TokenEstimate.Of(PromptText.Clean(article.TextOf(sentence))) + 3;

    private static string Head(Article article)
    {
        var lines = new List<string>();
        Add("title", article.Title);
        Add("byline", article.Byline);
        Add("outlet", article.Outlet);
        Add("date", article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("language", article.Language == "und" ? null : article.Language);
        Add("kind", article.Kind == ArticleKind.Opinion ? "opinion piece" : null);
        return string.Join('\n', lines) + '\n';

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value) && !Orders.IsIn(value))
                lines.Add($"{name}: {PromptText.Clean(value)}");
        }
    }

    private static string MarkerFor(Article article)
    {
        var digest = article.Hash;
        // That an article holds the digest of itself cannot be made to happen; that it holds sixteen digits of it might.
        while (article.Text.Contains(digest[..16], StringComparison.OrdinalIgnoreCase) || article.Title.Contains(digest[..16], StringComparison.OrdinalIgnoreCase))
            digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digest)));
        return $"=== article {digest[..16]} ===";
    }
}
