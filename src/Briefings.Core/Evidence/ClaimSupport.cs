using Briefings.Articles;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Paraphrase;
using Briefings.Evidence.Search;

namespace Briefings.Evidence;

/// <summary>
/// Says whether an article bears out a claim made in words of its own. It reads English: forms and likes of words, numbers and
/// what bounds them, negation, modality, opposites, and who did it to whom, sentence by sentence. No model, no parser; linear in the text.
/// </summary>
public static class ClaimSupport
{
    private const double LeastEnglish = 0.15;
    private const double NextToNothing = 0.35;

    /// <param name="evidence">
    /// Where the claim says it comes from: only these sentences and the ones beside them can then contradict it. The whole body where it
    /// is null or empty.
    /// </param>
    public static Support Of(Article article, string claim, IReadOnlyList<Quote>? evidence = null) => Of(new Source(article), claim, evidence ?? []);

    internal static Support Of(Source source, string claim, IReadOnlyList<Quote> evidence)
    {
        if (source.Article.Text.Contains(claim.Trim(), StringComparison.Ordinal))
            return new Support(SupportGrade.Supported, 1, "The source says it in these words.");
        var said = Passage.Of(claim, source.Article.Language);
        var weighing = new Weighing(said, source.Passages);
        // What has the words of an English source is English, however few of the small words it has.
        if (!IsEnglish(said) && weighing.Coverage < 0.5)
            return new Support(SupportGrade.Partly, 0.5, "It is not in English: its meaning was not compared.");
        if (UnknownQuotation(source, claim) is { } words)
            return new Support(SupportGrade.Contradicted, 0, $"It puts “{words}” in quotation marks; the source does not have these words.");
        if (Contradiction(source, said, evidence) is { } contradiction)
            return new Support(SupportGrade.Contradicted, 0, contradiction);
        return Weigh(weighing);
    }

    private static Support Weigh(Weighing weighing)
    {
        var missing = string.Join(", ", weighing.Missing.OrderByDescending(term => Weighing.Price(term.Kind)).Take(3).Select(term => $"“{term.Text}”"));
        if (weighing.Coverage < NextToNothing)
            return new Support(SupportGrade.NotFound, Math.Min(weighing.Score, 0.1), $"The source says next to nothing of it; it does not have {missing}.");
        var reason = missing.Length > 0 ? $"The source does not have {missing}." : "The source has all its words or words close to them.";
        return weighing.Score >= 0.5
            ? new Support(SupportGrade.Supported, weighing.Score, reason)
            : new Support(SupportGrade.Partly, weighing.Score, missing.Length > 0 ? reason : "The source has its words, but not together.");
    }

    private static string? Contradiction(Source source, Passage said, IReadOnlyList<Quote> evidence)
    {
        // A question asserts nothing: "Will it sign?" of what may be signed.
        if (said.Text.TrimEnd().EndsWith('?'))
            return null;
        var candidates = evidence.Count == 0 ? source.Passages.Body : [.. source.Around(evidence).Select(source.Passages.Of).OfType<Passage>()];
        return new Contradictions(said, candidates, source.Passages.Body).First();
    }

    private static bool IsEnglish(Passage said) =>
        said.Terms.Count < 6 || said.Terms.Count(term => term.Kind == TermKind.Function) >= LeastEnglish * said.Terms.Count;

    private static string? UnknownQuotation(Source source, string claim)
    {
        var parts = FoldedText.Fold(claim).Split('"');
        for (var i = 1; i < parts.Length - 1; i += 2)
        {
            var words = parts[i].Trim().Trim(',', '.', ';', ':', '!', '?', ' ');
            if (words.Length > 0 && !source.HasIgnoringCase(words))
                return words;
        }

        return null;
    }
}
