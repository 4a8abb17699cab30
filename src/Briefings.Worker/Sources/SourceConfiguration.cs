using Briefings.Worker.Configuration;
using Briefings.Worker.Sources.Fetching;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Sources;

/// <summary>Reads a schedule's list of sources and the room's own section, and finds every mistake in them.</summary>
internal static class SourceConfiguration
{
    private const string Kind = nameof(SourceOptions.Kind);

    private static readonly Dictionary<string, Func<SourceOptions>> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inbox"] = () => new InboxOptions(),
        ["urls"] = () => new UrlsOptions(),
        ["feed"] = () => new FeedOptions(),
        ["opml"] = () => new OpmlOptions(),
        ["imap"] = () => new ImapOptions(),
    };

    /// <param name="section">A list of sources, as <c>Schedules:0:Sources</c>.</param>
    public static (IReadOnlyList<SourceOptions> Sources, IReadOnlyList<KeyedProblem> Problems) Read(IConfigurationSection section)
    {
        var (sources, problems) = (new List<SourceOptions>(), new List<KeyedProblem>());
        foreach (var entry in section.GetChildren())
        {
            if (entry[Kind] is not { } kind || !Kinds.TryGetValue(kind, out var make))
            {
                problems.Add(SettingsReader.At(entry, Kind, $"one of {string.Join(", ", Kinds.Keys)}"));
                continue;
            }

            var options = make();
            SettingsReader.Fill(options, entry, problems);
            if (options is ImapOptions mail)
                problems.AddRange(WrongTogether(mail, entry));
            sources.Add(options);
        }

        return (sources, problems);
    }

    /// <param name="section">The section <see cref="FetchOptions.Section"/>; where it is missing the defaults hold.</param>
    public static (FetchOptions Options, IReadOnlyList<KeyedProblem> Problems) ReadFetch(IConfigurationSection section)
    {
        var options = new FetchOptions();
        var problems = new List<KeyedProblem>();
        SettingsReader.Fill(options, section, problems);
        if (problems.Count == 0)
            problems.AddRange(Wrong(section.Path, options));
        return (options, problems);
    }

    private static List<KeyedProblem> WrongTogether(ImapOptions mail, IConfigurationSection entry)
    {
        var problems = new List<KeyedProblem>();
        Trust.From(mail.CaFile, entry.Path, problems);
        if (mail.TokenVariable is not null && entry[nameof(mail.PasswordVariable)] is not null)
            problems.Add(SettingsReader.At(entry, nameof(mail.TokenVariable), "left out where there is a PasswordVariable"));
        if (mail.TokenVariable is not null && mail.Security == "none")
            problems.Add(SettingsReader.At(entry, nameof(mail.Security), "tls or starttls where there is a TokenVariable: a token does not travel in the clear"));
        return problems;
    }

    private static IEnumerable<KeyedProblem> Wrong(string path, FetchOptions options)
    {
        if (options.Contact is { } contact && !(Uri.TryCreate(contact, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"))
            yield return Wrong($"{path}:{nameof(options.Contact)}", "an http or https address");
        if (options.Proxy is { } proxy && !(Uri.TryCreate(proxy, UriKind.Absolute, out var address) && address is { Scheme: "http", UserInfo: "" }))
            yield return Wrong($"{path}:{nameof(options.Proxy)}", "an http address without a password");
        foreach (var (at, port) in options.Ports.Index().Where(port => port.Item is < 1 or > 65535))
            yield return Wrong($"{path}:{nameof(options.Ports)}:{at}", $"between 1 and 65535, not {port}");
        foreach (var (at, allowed) in options.AllowPrivateAddresses.Index().Where(entry => !AddressGuard.IsEntry(entry.Item)))
            yield return Wrong($"{path}:{nameof(options.AllowPrivateAddresses)}:{at}", $"a host, an address or a range such as 10.0.0.0/8, not {allowed}");
    }

    private static KeyedProblem Wrong(string key, string wanted) => new(key, Problems.ConfigurationWrongValue(key, wanted));
}
