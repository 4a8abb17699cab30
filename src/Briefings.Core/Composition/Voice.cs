using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Composition;

/// <summary>One account, however many outlets print it: copies of a wire report are one voice.</summary>
/// <param name="Briefing">The briefing of the fullest copy.</param>
/// <param name="Copies">The other articles that print it, in the order of their outlets.</param>
public sealed record Voice(Briefing Briefing, IReadOnlyList<Article> Copies)
{
    public Article Article => Briefing.Article;

    /// <summary>Everybody who prints it, the fullest copy's outlet first, none twice.</summary>
    public IReadOnlyList<string> Outlets { get; } =
        [.. Copies.Prepend(Briefing.Article).Select(OutletName.Of).Distinct(StringComparer.OrdinalIgnoreCase)];
}
