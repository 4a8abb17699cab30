using System.Security.Cryptography.X509Certificates;
using Briefings.Worker.Configuration;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>
/// Where a hook posts to. The address is the operator's own configuration and no article can change it, so private addresses are allowed;
/// redirects are not followed, so no receiver can change it either.
/// </summary>
/// <param name="Shown">The address as problems and logs may show it: without its query, or only the variable that holds it.</param>
internal sealed record HookAddress(Uri Url, string Shown, X509ChainPolicy? Trust, TimeSpan Timeout)
{
    public const string Wanted = "an absolute https address without user and password (http only on this machine, or with AllowHttp)";

    /// <param name="url">As the configuration has it; null where <see cref="HookOptions.UrlFrom"/> names a variable.</param>
    /// <returns>Null, with the problems told, where something is wrong with it.</returns>
    public static HookAddress? Of(HookOptions options, string? url, string path, IReadOnlyDictionary<string, string> environment, List<KeyedProblem> problems)
    {
        var key = $"{path}:{nameof(options.UrlFrom)}";
        var trust = Configuration.Trust.From(options.CaFile, path, problems);
        if ((url ?? Secret.Read(key, options.UrlFrom!, environment, problems)) is not { } text)
            return null;
        if (Parse(text, options.AllowHttp) is not { } address)
        {
            problems.Add(new(key, Problems.ConfigurationWrongValue($"{key} names the variable {options.UrlFrom}, whose value", Wanted)));
            return null;
        }

        return new HookAddress(address, url is null ? options.UrlFrom! : address.GetLeftPart(UriPartial.Path), trust, options.Timeout);
    }

    /// <summary>Null where nothing may be posted to it.</summary>
    public static Uri? Parse(string text, bool allowHttp) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && (allowHttp || url.IsLoopback)))
            ? url
            : null;
}
