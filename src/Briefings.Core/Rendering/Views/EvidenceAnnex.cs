using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Rendering.Views;

/// <summary>Numbers the cited sentences in the order in which they are first cited, and remembers what cites each.</summary>
internal sealed class EvidenceAnnex(Article article)
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(int First, int Last), Entry> entryOf = [];

    public IReadOnlyList<EvidenceView> Entries => [.. entries.Select(ViewOf)];

    /// <summary>The citations of one claim, each piece of evidence once.</summary>
    public IReadOnlyList<CitationView> Cite(IReadOnlyList<Quote> quotes, string label, string anchor)
    {
        var citations = new List<CitationView>();
        foreach (var quote in quotes)
        {
            var entry = EntryOf(quote);
            if (!entry.Quotes.Contains(quote.Text))
                entry.Quotes.Add(quote.Text);
            if (!entry.CitedBy.Exists(by => by.Anchor == anchor))
                entry.CitedBy.Add(new CitedByView { Label = label, Anchor = anchor });
            if (!citations.Exists(citation => citation.Id == entry.Id))
                citations.Add(new CitationView { Id = entry.Id, Anchor = entry.Anchor, Sentences = entry.Sentences });
        }

        return citations;
    }

    private Entry EntryOf(Quote quote)
    {
        var last = quote.Sentence;
        while (last < article.Sentences.Count && article.Sentences[last].Start < quote.End)
            last++;
        if (!entryOf.TryGetValue((quote.Sentence, last), out var entry))
        {
            entry = new Entry(entries.Count + 1, quote.Sentence, last);
            entryOf.Add((quote.Sentence, last), entry);
            entries.Add(entry);
        }

        return entry;
    }

    private EvidenceView ViewOf(Entry entry)
    {
        var start = article.Sentences[entry.First - 1].Start;
        return new EvidenceView
        {
            Id = entry.Id,
            Anchor = entry.Anchor,
            Sentences = entry.Sentences,
            Text = article.Text[start..article.Sentences[entry.Last - 1].End],
            Quotes = entry.Quotes,
            CitedBy = entry.CitedBy,
        };
    }

    private sealed record Entry(int Number, int First, int Last)
    {
        public string Id => $"E{Number}";

        public string Anchor => $"e{Number}";

        public string Sentences => First == Last ? $"{First}" : $"{First}–{Last}";

        public List<string> Quotes { get; } = [];

        public List<CitedByView> CitedBy { get; } = [];
    }
}
