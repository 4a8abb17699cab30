using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Support;

/// <summary>Small things of the domain that tests store.</summary>
internal static class Samples
{
    public static NewRun Morning { get; } = new("morning", "2026-11-23T07:30", new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));

    public static Article Article(int n) => ArticleReader.FromText($"""
        The harbour council voted on pier {n} on Monday. "We will rebuild pier {n} because the fishermen need it," said Mayor Ada Quill.
        It is not known who will pay for pier {n}. The ministry did not answer.
        """, new ArticleFacts { Title = $"Pier {n}", Url = $"https://harbour.example/{n}", Date = "2026-11-23", Outlet = "Harbour Post" });

    public static Reading Reading(Article article) => new()
    {
        Analyst = new AnalystIdentity("test", "1"),
        Notes = [$"It is about {article.Title}."],
    };

    public static FoundArticle Found(int n) =>
        new($"https://harbour.example/{n}", "feed") { Url = $"https://harbour.example/{n}", Outlet = "Harbour Post", Title = $"Pier {n}", Article = Article(n) };
}
