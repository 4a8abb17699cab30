using Briefings.Articles;

namespace Briefings.Rendering.Views;

/// <summary>A cited sentence of an article, or a few in a row, and what cites it.</summary>
/// <param name="First">Number of the first sentence.</param>
internal sealed record AnnexEntry(int Number, Article Article, int First, int Last)
{
    public string Id => $"E{Number}";

    public string Anchor => $"e{Number}";

    public string Sentences => First == Last ? $"{First}" : $"{First}–{Last}";

    /// <summary>The sentences, verbatim.</summary>
    public string Text => Article.Text[Article.Sentences[First - 1].Start..Article.Sentences[Last - 1].End];

    public List<string> Quotes { get; } = [];

    public List<CitedByView> CitedBy { get; } = [];
}
