namespace Briefings.Articles;

/// <summary>
/// One spelling for the addresses of one article: without what tells how the reader came (<c>Words/tracking.words.txt</c>), the same for
/// mobile and AMP pages, always https, in one order. It names an article; it is not made to be opened.
/// </summary>
public static class CanonicalAddress
{
    private static readonly WordList Words = WordList.Load("tracking");
    private static readonly HashSet<string> Parameters = [.. Words["parameters"].Where(word => !word.EndsWith('*'))];
    private static readonly string[] Beginnings = [.. Words["parameters"].Where(word => word.EndsWith('*')).Select(word => word[..^1])];
    private static readonly HashSet<string> ScreenLabels = [.. Words["hosts"]];
    private static readonly string[] LastParts = ["/amp", ".amp", "/index.html", "/index.htm", "/index.php"];

    public static string Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var shown = Unwrapped(address);
        var port = shown.IsDefaultPort ? "" : $":{shown.Port}";
        var query = string.Join('&', shown.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsOfTheArticle).Order(StringComparer.Ordinal));
        return $"https://{Site(shown)}{port}{PathOf(shown)}{(query.Length == 0 ? "" : "?" + query)}";
    }

    /// <summary>True where one may speak for the other: the same host, or one under the other. A page cannot claim another outlet's address.</summary>
    public static bool AreOfOneSite(Uri one, Uri other)
    {
        var (first, second) = (Site(one), Site(other));
        return first == second || first.EndsWith("." + second, StringComparison.Ordinal) || second.EndsWith("." + first, StringComparison.Ordinal);
    }

    private static string Site(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        for (var dot = host.IndexOf('.'); dot > 0 && host.IndexOf('.', dot + 1) > 0 && ScreenLabels.Contains(host[..dot]); dot = host.IndexOf('.'))
            host = host[(dot + 1)..];
        return host;
    }

    private static string PathOf(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase))
            path = path[..^".amp.html".Length] + ".html";
        foreach (var part in LastParts)
        {
            if (path.EndsWith(part, StringComparison.OrdinalIgnoreCase))
                path = path[..^part.Length];
        }

        return path.Length == 0 ? "/" : path;
    }

    private static bool IsOfTheArticle(string parameter)
    {
        var name = parameter.Split('=', 2)[0].ToLowerInvariant();
        return !Parameters.Contains(name) && !Array.Exists(Beginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>The page within the address of an AMP cache: <c>…/amp/s/example.org/news</c>, <c>….cdn.ampproject.org/c/s/example.org/news</c>.</summary>
    private static Uri Unwrapped(Uri address)
    {
        var isCache = address.IdnHost.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase)
            || (address.IdnHost.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) && address.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal));
        if (!isCache)
            return address;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var rest = parts is ["s", ..] ? parts[1..] : parts;
        return rest.Count > 0 && rest[0].Contains('.') && Uri.TryCreate("https://" + string.Join('/', rest) + address.Query, UriKind.Absolute, out var page) ? page : address;
    }
}
