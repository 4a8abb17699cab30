using System.Text;
using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>Where annotated words stand in an article, letter for letter once every run of white space is one space; in the body before anywhere else.</summary>
internal sealed class WordsInText
{
    private readonly string folded;
    private readonly int[] offsets;
    private readonly SentenceIndex sentences;

    public WordsInText(Article article)
    {
        var text = new StringBuilder(article.Text.Length);
        var places = new List<int>(article.Text.Length);
        foreach (var (at, letter) in article.Text.Index())
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (isSpace && text.Length > 0 && text[^1] == ' ')
                continue;
            text.Append(isSpace ? ' ' : letter);
            places.Add(at);
        }

        folded = text.ToString();
        offsets = [.. places];
        sentences = new SentenceIndex(article);
    }

    public Place? Find(string words)
    {
        var wanted = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (wanted.Length == 0)
            return null;
        Place? first = null;
        for (var at = folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var place = new Place(offsets[at], offsets[at + wanted.Length - 1] + 1);
            if (sentences.At(place.Start).IsBody)
                return place;
            first ??= place;
        }

        return first;
    }
}
