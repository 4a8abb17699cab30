using Briefings.Analysis.Rules.Quoting;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Where the author of a signed article speaks of himself or herself: "I", outside all quotations.</summary>
internal static class AuthorReading
{
    /// <summary>Indices of the tokens that stand for the author; none where the article has no byline with a name.</summary>
    public static IReadOnlySet<int> In(Document document)
    {
        var own = new HashSet<int>();
        if (document.Article.Byline is not { } byline || !Cues.IsPersonName(byline))
            return own;
        var quotations = Quotations.In(document.Article);
        int next = 0, end = 0;
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            while (next < quotations.Count && quotations[next].Start <= token.Start)
                end = Math.Max(end, quotations[next++].End);
            if (token.Start >= end && token.Lower is "i" or "me" or "my" or "myself" or "mine")
                own.Add(at);
        }

        // In an interview without quotation marks the "I" is whoever answers, and where a mark is lost, whoever is quoted.
        var isAsking = document.Sentences.Any(sentence => document.Tokens[sentence.End - 1].Is("?") && Enumerable.Range(sentence.First, sentence.Count).Any(at => document.Tokens[at].Lower is "you" or "your"));
        return !isAsking && document.Article.Paragraphs.All(paragraph => HasEveryMark(document, paragraph)) && FormReading.IsInOneVoice(document.Article) && own.Any(at => IsSubject(document, at)) ? own : new HashSet<int>();
    }

    private static bool HasEveryMark(Document document, Paragraph paragraph)
    {
        var marks = 0;
        foreach (var character in document.Text.AsSpan(paragraph.Start, paragraph.Length))
            marks += character is '"' or '“' or '”' or '„' ? 1 : 0;
        return paragraph.Furniture is not null || marks % 2 == 0;
    }

    // Not "King George I"
    private static bool IsSubject(Document document, int at) =>
        document.Tokens[at].Is("i") && document.Tokens[at + 1].IsWord && (!document.Tokens[at - 1].HasCapital || document.Tokens[at - 1].Sentence != document.Tokens[at].Sentence);
}
