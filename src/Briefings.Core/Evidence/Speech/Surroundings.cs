using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>
/// Where the speaker of some words must be named: in their own sentences, in those beside them within the paragraph, and, for words in
/// quotation marks, beside the whole quotation, however many sentences and paragraphs it runs through.
/// </summary>
internal static class Surroundings
{
    // A reader of a longer quotation has lost its speaker.
    private const int Farthest = 40;

    public static Place Of(Quote quote, Source source)
    {
        var sentences = source.Article.Sentences;
        var first = quote.Sentence - 1;
        var last = source.SentenceAt(quote.End - 1).Number - 1;
        if (source.Quotations.Touching(quote.Start, quote.End).Any())
        {
            for (var i = 0; i < Farthest && Previous(first, source) is { } previous && IsWhollyQuoted(sentences[previous], source); i++)
                first = previous;
            for (var i = 0; i < Farthest && Next(last, source) is { } next && IsWhollyQuoted(sentences[next], source); i++)
                last = next;
        }

        return new Place(sentences[Previous(first, source) ?? first].Start, sentences[Next(last, source) ?? last].End);
    }

    /// <summary>The body sentence before, in the same paragraph, or across its beginning where that opens with a quotation mark.</summary>
    private static int? Previous(int index, Source source)
    {
        var sentences = source.Article.Sentences;
        var opens = QuotationMarks.Opens(source.Article.Text[sentences[index].Start]);
        for (var i = index - 1; i >= 0; i--)
            if (sentences[i].IsBody)
                return sentences[i].Paragraph == sentences[index].Paragraph || opens ? i : null;
        return null;
    }

    /// <summary>The body sentence after, in the same paragraph, or across its end where the quotation runs on.</summary>
    private static int? Next(int index, Source source)
    {
        var sentences = source.Article.Sentences;
        for (var i = index + 1; i < sentences.Count; i++)
            if (sentences[i].IsBody)
                return sentences[i].Paragraph == sentences[index].Paragraph || source.Quotations.RunOn(sentences[index].End) ? i : null;
        return null;
    }

    private static bool IsWhollyQuoted(Sentence sentence, Source source) =>
        source.Quotations.Hold(source.Article, sentence.Start, sentence.End);
}
