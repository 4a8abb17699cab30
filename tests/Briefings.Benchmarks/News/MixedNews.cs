using System.Text.RegularExpressions;

namespace Briefings.Benchmarks.News;

/// <summary>
/// A news day of many events: each is a handful of the seeds' paragraphs with names of its own, and three outlets tell of it, each with a
/// choice of them.
/// </summary>
internal sealed partial class MixedNews(int feeds)
{
    private const int OutletsOfEach = 3;
    private const int ParagraphsOfEach = 16;
    private const int ParagraphsTold = 9;

    private static readonly string[] All = [.. Outlet.Seeds.SelectMany(seed => seed)];

    public IEnumerable<string> Paragraphs(int number, int article)
    {
        var groups = (feeds + OutletsOfEach - 1) / OutletsOfEach;
        var happened = (article - 1) * groups + number % groups;
        var told = new Random(happened).GetItems(All, ParagraphsOfEach);
        new Random(number * 100_000 + article).Shuffle(told);
        return told.Take(ParagraphsTold).Select(paragraph => Name().Replace(paragraph, name => name.Value + Ending(happened)));
    }

    /// <summary>Four letters that no other event has.</summary>
    private static string Ending(int number) => string.Concat(Enumerable.Range(0, 4).Select(place => "aeioulnr"[(number >> (3 * place)) & 7]));

    [GeneratedRegex(@"(?<=[a-z,] )\p{Lu}\p{Ll}{3,}\b")]
    private static partial Regex Name();
}
