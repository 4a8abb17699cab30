using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>
/// A sentence of a briefed article, verbatim: what two articles are held against each other with. Only the gate makes one, so that
/// nothing but the source's own words can stand side by side with another source's.
/// </summary>
public sealed class Excerpt
{
    internal Excerpt(Briefing briefing, Quote quote)
    {
        Briefing = briefing;
        Quote = quote;
    }

    public Briefing Briefing { get; }

    public Article Article => Briefing.Article;

    public Quote Quote { get; }
}
