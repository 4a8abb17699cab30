using System.Text;
using Briefings.Worker.Sources;
using Microsoft.Extensions.Configuration;

namespace Briefings.Tests.Worker.Sources;

public sealed class ConfigurationTests
{
    [Fact]
    public void Every_kind_of_source_is_read()
    {
        var (sources, problems) = SourceConfiguration.Read(Section("""
            [
              { "kind": "inbox", "path": "inbox", "stillFor": "00:00:05" },
              { "kind": "urls", "urls": ["https://example.org/1", "https://example.org/2"] },
              { "kind": "feed", "url": "https://example.org/feed", "outlet": "The Example", "maxEntries": 20, "maxAge": "2.00:00:00" },
              { "kind": "OPML", "path": "feeds.opml" },
              { "kind": "imap", "host": "imap.example.org", "user": "desk@example.org", "folder": "Newsletters" }
            ]
            """));

        Assert.Empty(problems);
        Assert.Equal(["InboxOptions", "UrlsOptions", "FeedOptions", "OpmlOptions", "ImapOptions"], sources.Select(source => source.GetType().Name));
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<InboxOptions>(sources[0]).StillFor);
        Assert.Equal(2, Assert.IsType<UrlsOptions>(sources[1]).Urls.Count);
        Assert.Equal((20, TimeSpan.FromDays(2)), (Assert.IsType<FeedOptions>(sources[2]).MaxEntries, Assert.IsType<FeedOptions>(sources[2]).MaxAge));
    }

    [Theory]
    [InlineData("""[{ "path": "x" }]""", "configuration : error BRF4011 : Sources:0:Kind must be one of inbox, urls, feed, opml, imap.")]
    [InlineData("""[{ "kind": "ftp" }]""", "configuration : error BRF4011 : Sources:0:Kind must be one of inbox, urls, feed, opml, imap.")]
    [InlineData("""[{ "kind": "inbox", "folder": "x" }]""", "configuration : error BRF4010 : There is no setting \"Sources:0:folder\". Remove it, or choose from Path, StillFor, Kind.")]
    [InlineData("""[{ "kind": "inbox" }]""", "configuration : error BRF4011 : Sources:0:Path must be given.")]
    [InlineData("""[{ "kind": "urls", "urls": [] }]""", "configuration : error BRF4011 : Sources:0:Urls must be a list of one or more.")]
    [InlineData("""[{ "kind": "feed", "url": "https://example.org", "maxEntries": 0 }]""", "configuration : error BRF4011 : Sources:0:MaxEntries must be between 1 and 20000.")]
    [InlineData("""[{ "kind": "feed", "url": "https://example.org", "maxAge": "soon" }]""", "configuration : error BRF4011 : Sources:0:MaxAge must be between 01:00:00 and 3650.00:00:00.")]
    [InlineData("""[{ "kind": "imap", "host": "h", "user": "u", "security": "maybe" }]""", "configuration : error BRF4011 : Sources:0:Security must be tls, starttls or none.")]
    public void A_mistake_in_a_source_is_named(string json, string told) =>
        Assert.Equal(told, string.Join('\n', SourceConfiguration.Read(Section(json)).Problems.Select(wrong => wrong.Problem)));

    [Theory]
    [InlineData("""{ "AllowPrivateAddresses": ["10.0.0.0/8", "intranet.example", "fd00::1"], "Ports": [80, 8080], "Contact": "https://example.org/who" }""", "")]
    [InlineData("""{ "AllowPrivateAddresses": ["10.0.0.0/99"] }""", "configuration : error BRF4011 : Sources:AllowPrivateAddresses:0 must be a host, an address or a range such as 10.0.0.0/8, not 10.0.0.0/99.")]
    [InlineData("""{ "Proxy": "http://user:secret@proxy.example:3128" }""", "configuration : error BRF4011 : Sources:Proxy must be an http address without a password.")]
    [InlineData("""{ "Ports": [80, 99999] }""", "configuration : error BRF4011 : Sources:Ports:1 must be between 1 and 65535, not 99999.")]
    [InlineData("""{ "MaxRedirects": 1000 }""", "configuration : error BRF4011 : Sources:MaxRedirects must be between 0 and 20.")]
    [InlineData("""{ "Robots": false }""", "configuration : error BRF4010 : There is no setting \"Sources:Robots\". Remove it, or choose from AllowPrivateAddresses, Ports, Contact, Proxy, IgnoreRobotsOf, MaxRedirects, MaxPageBytes, MaxFeedBytes, ConnectWithin, AnswerWithin, LongestSilence, WholeWithin, HostPause, HostConcurrency, Concurrency, MaxRetryAfter.")]
    public void A_mistake_in_how_addresses_are_asked_is_named(string json, string told) =>
        Assert.Equal(told, string.Join('\n', SourceConfiguration.ReadFetch(Section(json)).Problems.Select(wrong => wrong.Problem)));

    private static IConfigurationSection Section(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($"{{\"Sources\":{json}}}"))).Build().GetSection("Sources");
}
