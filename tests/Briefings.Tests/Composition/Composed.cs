using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Composition;
using Briefings.Evidence;

namespace Briefings.Tests.Composition;

/// <summary>Articles as tests write them, read by the rule analyst and put together.</summary>
internal static class Composed
{
    public static Briefing Read(string text, string? outlet = null, string? date = null, string? title = null, string? url = null)
    {
        var article = ArticleReader.FromText(text, new ArticleFacts { Outlet = outlet, Date = date, Title = title, Url = url, Language = "en" });
        return Gate.Check(article, RuleAnalyst.Read(article));
    }

    public static Edition Edition(params IReadOnlyList<Briefing> briefings) => Edition(briefings, Ledger.Empty, "2026-11-23").Edition;

    public static (Edition Edition, Ledger After) Edition(IReadOnlyList<Briefing> briefings, Ledger before, string date) =>
        EditionComposer.Compose(briefings, before, new EditionFacts { Schedule = "Morning briefing", Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Program = "Briefings" });
}
