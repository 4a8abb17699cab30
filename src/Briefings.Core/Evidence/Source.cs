using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Paraphrase;
using Briefings.Evidence.Search;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence;

/// <summary>One article made ready for the gate's questions; every answer is computed once.</summary>
internal sealed class Source
{
    private readonly FoldedText folded;
    private readonly string headline;
    private readonly SentenceIndex sentences;
    private readonly QuoteSearch quotes;
    private readonly Dictionary<string, Sightings> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Figures> figures = [];
    private readonly WordedText?[] sentenceTexts;
    private Calendar? calendar;
    private IReadOnlyList<Place>? firstPerson;
    private Passages? passages;

    public Source(Article article)
    {
        Article = article;
        folded = new FoldedText(article.Text);
        // As it was given, and as it stands in the text: "Cold Harvest (Winter)".
        headline = FoldedText.Fold(string.Join('\n', [article.Title, .. article.Paragraphs.Where(paragraph => paragraph.Furniture == Furniture.Title).Select(title => article.Text[title.Start..title.End])]));
        sentences = new SentenceIndex(article);
        quotes = new QuoteSearch(article, folded, sentences);
        Quotations = Quotations.Of(article);
        sentenceTexts = new WordedText?[article.Sentences.Count];
        Vocabulary = new Vocabulary(article, sentence => TextOf(sentence).Words);
    }

    public Article Article { get; }

    public Quotations Quotations { get; }

    public Vocabulary Vocabulary { get; }

    public Calendar Calendar => calendar ??= new Calendar(Article, Article.Sentences.Select(FiguresOf));

    /// <summary>The body as claim support reads it.</summary>
    public Passages Passages => passages ??= new Passages(this);

    public bool HasIgnoringCase(string foldedWords) => folded.Text.Contains(foldedWords, StringComparison.OrdinalIgnoreCase);

    public QuoteMatch Find(Citation citation) => quotes.Find(citation);

    public Sentence SentenceAt(int offset) => sentences.At(offset);

    /// <summary>
    /// Where the body has these words, as whole words and in this case; a small or capital first letter alone makes no difference,
    /// because a sentence begins with a capital.
    /// </summary>
    public IReadOnlyList<Place> Places(string words) => See(words).InBody;

    /// <summary>The same, within a range of the text; a word that every sentence has costs no more than one that few have.</summary>
    public IEnumerable<Place> PlacesIn(string words, int start, int end)
    {
        var places = Places(words);
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < places.Count && places[low].Start < end; low++)
            if (places[low].End <= end)
                yield return places[low];
    }

    /// <summary>Whether the headline has the words, as whole words and in this case.</summary>
    public bool IsInHeadline(string words)
    {
        var wanted = FoldedText.Fold(words);
        return Occurrences.Of(wanted, headline).Any(at => !WordBoundary.CutsName(headline, at) && !WordBoundary.CutsName(headline, at + wanted.Length));
    }

    /// <summary>Where the author says "I": in the body, outside all quotation marks.</summary>
    public IReadOnlyList<Place> FirstPerson => firstPerson ??=
        [.. Places("I").Where(place => Article.Text[place.Start] == 'I' && !Quotations.Touching(place.Start, place.End).Any())];

    /// <summary>What kind of furniture has the words, where any has.</summary>
    public Furniture? FurnitureWith(string words) => See(words).Furniture;

    public Figures FiguresOf(Sentence sentence)
    {
        if (!figures.TryGetValue(sentence.Number, out var known))
            figures[sentence.Number] = known = Figures.In(TextOf(sentence), Article.Language);
        return known;
    }

    public WordedText TextOf(Sentence sentence) => sentenceTexts[sentence.Number - 1] ??= new WordedText(Article.TextOf(sentence));

    /// <summary>The sentences that quotes touch, with the body sentence before and after each stretch.</summary>
    public IEnumerable<Sentence> Around(IReadOnlyList<Quote> evidence) => evidence
        .SelectMany(quote => Enumerable.Range(quote.Sentence - 1, SentenceAt(quote.End - 1).Number - quote.Sentence + 3))
        .Where(number => number >= 1 && number <= Article.Sentences.Count)
        .Distinct()
        .Select(number => Article.Sentences[number - 1])
        .Where(sentence => sentence.IsBody);

    private Sightings See(string words)
    {
        var wanted = FoldedText.Fold(words);
        if (!seen.TryGetValue(wanted, out var sightings))
            seen[wanted] = sightings = Look(wanted);
        return sightings;
    }

    private Sightings Look(string wanted)
    {
        if (wanted.Length == 0 || Article.Sentences.Count == 0)
            return new([], null);
        var body = new List<Place>();
        Furniture? furniture = null;
        foreach (var form in FirstLetterEitherWay(wanted))
            foreach (var at in Occurrences.Of(form, folded.Text))
            {
                if (Cuts(at) || Cuts(at + form.Length))
                    continue;
                var place = new Place(folded.StartOf(at), folded.EndOf(at + form.Length - 1));
                if (sentences.FurnitureIn(place.Start, place.End) is { } kind)
                    furniture ??= kind;
                else
                    body.Add(place);
            }

        return new([.. body.OrderBy(place => place.Start)], furniture);
    }

    private bool Cuts(int index) => !folded.PartsGraphemes(index) || WordBoundary.CutsName(folded.Text, index);

    private static string[] FirstLetterEitherWay(string words)
    {
        var other = char.IsUpper(words[0]) ? char.ToLowerInvariant(words[0]) : char.ToUpperInvariant(words[0]);
        return other == words[0] ? [words] : [words, other + words[1..]];
    }

    private sealed record Sightings(IReadOnlyList<Place> InBody, Furniture? Furniture);
}
