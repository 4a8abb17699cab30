using System.Globalization;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Times as tables show them.</summary>
internal static class Moment
{
    public static string Utc(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    public static string Precise(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    public static string Local(DateTime local) => local.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
