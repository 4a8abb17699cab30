using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Rendering.Views;

/// <summary>Numbers the cited sentences in the order in which they are first cited, and remembers what cites each.</summary>
internal sealed class EvidenceAnnex
{
    private readonly List<AnnexEntry> entries = [];
    private readonly Dictionary<(string Article, int First, int Last), AnnexEntry> entryOf = [];

    public IReadOnlyList<AnnexEntry> Entries => entries;

    /// <summary>The citations of one claim, each piece of evidence once.</summary>
    public IReadOnlyList<CitationView> Cite(Article article, IReadOnlyList<Quote> quotes, string label, string anchor)
    {
        var citations = new List<CitationView>();
        foreach (var quote in quotes)
        {
            var entry = EntryOf(article, quote);
            if (!entry.Quotes.Contains(quote.Text))
                entry.Quotes.Add(quote.Text);
            if (!entry.CitedBy.Exists(by => by.Anchor == anchor))
                entry.CitedBy.Add(new CitedByView { Label = label, Anchor = anchor });
            if (!citations.Exists(citation => citation.Id == entry.Id))
                citations.Add(new CitationView { Id = entry.Id, Anchor = entry.Anchor, Sentences = entry.Sentences });
        }

        return citations;
    }

    private AnnexEntry EntryOf(Article article, Quote quote)
    {
        var last = quote.Sentence;
        while (last < article.Sentences.Count && article.Sentences[last].Start < quote.End)
            last++;
        if (!entryOf.TryGetValue((article.Hash, quote.Sentence, last), out var entry))
        {
            entry = new AnnexEntry(entries.Count + 1, article, quote.Sentence, last);
            entryOf.Add((article.Hash, quote.Sentence, last), entry);
            entries.Add(entry);
        }

        return entry;
    }
}
