using Briefings.Worker.Configuration;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Sources;

/// <summary>Reads a schedule's section <c>Sources</c>, and finds every mistake in it.</summary>
internal static class SourceConfiguration
{
    private static readonly string[] Kinds = ["inbox", "urls", "feed", "opml", "imap"];

    public static IReadOnlyList<SourceOptions> Read(IConfigurationSection sources, List<KeyedProblem> problems)
    {
        var options = new List<SourceOptions>();
        foreach (var entry in sources.GetChildren())
        {
            SourceOptions? one = entry["Kind"] switch
            {
                "inbox" => StrictSection.Bind<InboxOptions>(entry, problems),
                "urls" => StrictSection.Bind<UrlsOptions>(entry, problems),
                "feed" => StrictSection.Bind<FeedOptions>(entry, problems),
                "opml" => StrictSection.Bind<OpmlOptions>(entry, problems),
                "imap" => StrictSection.Bind<ImapOptions>(entry, problems),
                _ => null,
            };
            if (one is null)
                problems.Add(new($"{entry.Path}:Kind", Problems.SourceKindUnknown($"{entry.Path}:Kind", Kinds)));
            else
                options.Add(one);
        }

        return options;
    }
}
