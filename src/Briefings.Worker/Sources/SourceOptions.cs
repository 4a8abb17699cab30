using System.ComponentModel.DataAnnotations;

namespace Briefings.Worker.Sources;

/// <summary>One entry of a schedule's sources; <c>kind</c> says which of the forms below it has.</summary>
internal abstract class SourceOptions
{
    public string Kind { get; set; } = "";
}

/// <summary><c>{ "kind": "inbox", "path": "inbox" }</c></summary>
internal sealed class InboxOptions : SourceOptions
{
    [Required]
    public string Path { get; set; } = "";

    /// <summary>A file that changed within this time may still be written: it is left for the next run.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StillFor { get; set; } = TimeSpan.FromSeconds(2);
}

/// <summary><c>{ "kind": "urls", "urls": ["https://example.org/news/1"] }</c></summary>
internal sealed class UrlsOptions : SourceOptions
{
    [MinLength(1)]
    public IList<string> Urls { get; } = [];
}

/// <summary>How much of a feed is read.</summary>
internal abstract class EntriesOptions : SourceOptions
{
    /// <summary>In one run. What is beyond is told and left out.</summary>
    [Range(1, 20_000)]
    public int MaxEntries { get; set; } = 100;

    /// <summary>Older entries are told and left out.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(7);
}

/// <summary><c>{ "kind": "feed", "url": "https://example.org/feed" }</c></summary>
internal sealed class FeedOptions : EntriesOptions
{
    [Required]
    public string Url { get; set; } = "";

    /// <summary>Named as outlet where the article names none; the feed's title where it is not set.</summary>
    public string? Outlet { get; set; }
}

/// <summary><c>{ "kind": "opml", "path": "feeds.opml" }</c></summary>
internal sealed class OpmlOptions : EntriesOptions
{
    [Required]
    public string Path { get; set; } = "";
}

/// <summary><c>{ "kind": "imap", "host": "imap.example.org", "user": "desk@example.org", "folder": "Newsletters" }</c></summary>
internal sealed class ImapOptions : SourceOptions
{
    [Required]
    public string Host { get; set; } = "";

    /// <summary>993 for <c>tls</c>, 143 for the others, where it is not set.</summary>
    [Range(1, 65535)]
    public int? Port { get; set; }

    /// <summary><c>tls</c> from the first byte, <c>starttls</c>, or <c>none</c> for a server of your own machine.</summary>
    [AllowedValues("tls", "starttls", "none")]
    public string Security { get; set; } = "tls";

    [Required]
    public string User { get; set; } = "";

    /// <summary>Name of the environment variable that holds the password.</summary>
    [Required]
    public string PasswordVariable { get; set; } = "BRIEFINGS_IMAP_PASSWORD";

    /// <summary>In place of a password: names the variable that holds an OAuth 2 access token, sent as XOAUTH2.</summary>
    public string? TokenVariable { get; set; }

    /// <summary>Authorities to believe instead of the machine's, as PEM: for a private mail server.</summary>
    public string? CaFile { get; set; }

    [Required]
    public string Folder { get; set; } = "INBOX";

    /// <summary>In one run, oldest first; the rest is for the next.</summary>
    [Range(1, 10_000)]
    public int MaxMessages { get; set; } = 200;
}
