namespace Briefings.Composition.Voices;

/// <summary>An address without what differs between two ways to the same article: scheme, "www.", tracking, fragment, the AMP page.</summary>
internal static class CanonicalUrl
{
    private static readonly HashSet<string> Tracking = [.. WordFile.Lines("Briefings.Composition.Voices", "tracking-parameters")];

    private static readonly string[] Doors = ["www.", "m.", "amp.", "mobile."];

    /// <summary>Null where the address is that of a site and not of an article.</summary>
    public static string? Of(Uri address)
    {
        var host = address.Host.ToLowerInvariant();
        foreach (var door in Doors)
            if (host.StartsWith(door, StringComparison.Ordinal))
                host = host[door.Length..];
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase))
            path = path[..^4];
        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).Order(StringComparer.Ordinal));
        return path.Length == 0 && query.Length == 0 ? null : $"{host}{path}?{query}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.Ordinal);
    }
}
