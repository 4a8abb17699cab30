using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Evidence.Search;

namespace Briefings.Evaluation;

/// <summary>Where the scoring of one article writes its tallies and what explains them.</summary>
internal sealed class ScoreSheet(GoldArticle gold, Briefing briefing)
{
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly List<(Basis Listed, Basis? Found)> bases = [];
    private readonly SentenceIndex sentences = new(briefing.Article);

    public GoldArticle Gold => gold;

    public Briefing Briefing => briefing;

    public Tokens Tokens { get; } = new(briefing.Article.Text);

    public WordsInText Words { get; } = new(briefing.Article);

    public Article Article => briefing.Article;

    public void Add(Measure measure, Tally tally) => tallies[measure.Name] = tallies.GetValueOrDefault(measure.Name) + tally;

    /// <summary>One more case of a share.</summary>
    public void Count(Measure measure, bool isRight) => Add(measure, Tally.Share(isRight ? 1 : 0, 1));

    public void Add(Basis listed, Basis? found) => bases.Add((listed, found));

    public void Missed(Measure measure, string listed, Place? place) => Add(FindingKind.Missed, measure, listed, null, place);

    public void False(Measure measure, string found, Place? place) => Add(FindingKind.False, measure, null, found, place);

    public void Unlisted(Measure measure, string found, Place? place) => Add(FindingKind.Unlisted, measure, null, found, place);

    public void Wrong(Measure measure, string listed, string found, Place? place) => Add(FindingKind.Wrong, measure, listed, found, place);

    public string WordsAt(IReadOnlyList<Place> places) =>
        string.Join(" … ", places.Select(place => string.Join(' ', Article.Text[place.Start..place.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public static IReadOnlyList<Place> PlacesOf<T>(Grounded<T> claim) => [.. claim.Evidence.Select(quote => new Place(quote.Start, quote.End))];

    public ArticleScore Close() => new(
        gold.Id,
        tallies,
        [.. bases.GroupBy(pair => pair).OrderBy(group => group.Key).Select(group => new BasisPair(group.Key.Listed, group.Key.Found, group.Count()))],
        new SortedDictionary<string, int>(briefing.LeftOut.CountBy(rejection => rejection.Code).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        [.. findings.OrderBy(finding => Measure.Order(finding.Measure)).ThenBy(finding => finding.Kind)]);

    private void Add(FindingKind kind, Measure measure, string? listed, string? found, Place? place) =>
        findings.Add(new Finding(kind, measure.Name, listed, found, place is { } there ? sentences.At(there.Start).Number : null));
}
