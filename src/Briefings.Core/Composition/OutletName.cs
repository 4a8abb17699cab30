using Briefings.Articles;

namespace Briefings.Composition;

/// <summary>What an article's outlet is called where outlets are told apart.</summary>
public static class OutletName
{
    public const string Unknown = "outlet not named";

    /// <summary>The outlet that the article names, the host of its address, or <see cref="Unknown"/>.</summary>
    public static string Of(Article article) => article.Outlet ?? Host(article) ?? Unknown;

    private static string? Host(Article article) => article.Url?.Host is not { } host ? null
        : host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
