using System.Globalization;
using System.Text;
using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence.Search;

/// <summary>
/// Finds the words of citations in one article: exactly, after the named normalisations of <c>folding.words.txt</c> and canonical
/// equivalence; in body text only; never inside a word. Of several places the given start wins, then the cited sentence, then the first.
/// </summary>
internal sealed class QuoteSearch(Article article, FoldedText folded, SentenceIndex sentences)
{
    public QuoteMatch Find(Citation citation)
    {
        var quote = WithoutOuterMarks(FoldedText.Fold(citation.Quote));
        if (!HasSubstance(quote))
            return new QuoteMatch.WithoutSubstance();
        if (citation.Sentence < 1 || citation.Sentence > article.Sentences.Count)
            return new QuoteMatch.OutOfRange(citation.Sentence, article.Sentences.Count);

        if (citation.Start is { } start && start >= 0 && start < article.Text.Length && Standing(quote, folded.IndexOf(start)) is { } there)
            return new QuoteMatch.Found(there);

        return Choose(quote, citation.Sentence);
    }

    private QuoteMatch Choose(string quote, int cited)
    {
        Quote? first = null;
        QuoteMatch nearest = new QuoteMatch.NotInSource();
        foreach (var at in Occurrences.Of(quote, folded.Text))
        {
            if (Cuts(at) || Cuts(at + quote.Length))
            {
                if (nearest is QuoteMatch.NotInSource)
                    nearest = new QuoteMatch.CutsWord();
                continue;
            }

            var found = At(at, quote.Length);
            if (sentences.FurnitureIn(found.Start, found.End) is { } furniture)
            {
                nearest = nearest is QuoteMatch.OnlyInFurniture ? nearest : new QuoteMatch.OnlyInFurniture(furniture);
                continue;
            }

            first ??= found;
            var sentence = article.Sentences[cited - 1];
            if (found.Start < sentence.End && sentence.Start < found.End)
                return new QuoteMatch.Found(found);
            if (found.Start >= sentence.End)
                break;
        }

        return first is null ? nearest : new QuoteMatch.Found(first);
    }

    private Quote? Standing(string quote, int at)
    {
        if (string.CompareOrdinal(folded.Text, at, quote, 0, quote.Length) != 0 || at + quote.Length > folded.Text.Length
            || Cuts(at) || Cuts(at + quote.Length))
            return null;
        var found = At(at, quote.Length);
        return sentences.FurnitureIn(found.Start, found.End) is null ? found : null;
    }

    private bool Cuts(int index) => !folded.PartsGraphemes(index) || WordBoundary.CutsQuote(folded, index);

    private Quote At(int index, int length)
    {
        var start = folded.StartOf(index);
        var end = folded.EndOf(index + length - 1);
        return new Quote(sentences.At(start).Number, start, end, article.Text[start..end]);
    }

    // The marks around a quote are the citation's own, unless there are more of them inside.
    private static string WithoutOuterMarks(string quote) =>
        quote.Length > 2 && quote[0] == '"' && quote[^1] == '"' && !quote.AsSpan(1, quote.Length - 2).Contains('"')
            ? quote[1..^1].Trim(' ')
            : quote;

    private static bool HasSubstance(string quote) => quote.EnumerateRunes().Any(rune =>
        WordBoundary.IsWord(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.ConnectorPunctuation
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol);
}
