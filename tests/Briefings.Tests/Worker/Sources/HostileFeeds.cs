using System.Text;

namespace Briefings.Tests.Worker.Sources;

/// <summary>Servers that answer a request for a feed with harm, or with what feeds are in real life. Entries have their pages at <c>/1</c>, <c>/2</c> …</summary>
internal static class HostileFeeds
{
    private const string Laughs = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><rss version="2.0"><channel><title>&lol3;</title></channel></rss>
        """;

    private const string Outside = """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>
        """;

    public static IReadOnlyDictionary<string, Hostile> All { get; } = new Dictionary<string, Hostile>
    {
        ["entities that laugh a billion times"] = Feed(Laughs,
            "@/ : error BRF7103 : The feed has a document type definition, as attacks have, and is not read. Look on the site for another feed."),
        ["an entity from a file"] = Feed(Outside,
            "@/ : error BRF7103 : The feed has a document type definition, as attacks have, and is not read. Look on the site for another feed."),
        ["a definition from elsewhere"] = Feed("""<!DOCTYPE rss SYSTEM "http://169.254.169.254/rss.dtd"><rss version="2.0"><channel/></rss>""",
            "@/ : error BRF7103 : The feed has a document type definition, as attacks have, and is not read. Look on the site for another feed."),
        ["an entity that is not defined"] = Feed(Pages.Rss("<item><title>A&nbsp;B</title></item>"),
            "@/(1,116) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["a hundred thousand nested elements"] = Feed(Pages.Rss("<item>" + string.Concat(Enumerable.Repeat("<x>", 100_000))),
            "@/(1,300109) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["no end"] = Feed("""<?xml version="1.0"?><rss version="2.0"><channel><title>Half""",
            "@/(1,61) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["NUL bytes"] = Feed(Pages.Rss("<item><title>\0</title></item>"),
            "@/(1,114) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["a web page"] = Feed(Pages.Article(1),
            "@/ : error BRF7101 : This is no feed, but \"a web page\". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address."),
        ["an RSS of 1999"] = Feed("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>""",
            "@/ : error BRF7101 : This is no feed, but \"an XML document that begins with <rdf:RDF>\". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address."),
        ["an RSS of 2000"] = Feed("""<rss version="0.92"><channel><title>Old</title></channel></rss>""",
            "@/ : error BRF7101 : This is no feed, but \"an RSS of an older version\". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address."),
        ["a picture"] = Feed("x",
            "@/ : error BRF7101 : This is no feed, but \"image/png\". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address.", "Content-Type: image/png"),
        ["nothing"] = Feed("",
            "@/ : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["no entries"] = Feed(Pages.Rss(""),
            ""),
        ["thirty megabytes"] = Feed(Pages.Rss("<item><title>" + new string('x', 30 * 1024 * 1024) + "</title></item>"),
            "@/ : error BRF7013 : The answer is larger than 20 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["thirty megabytes in thirty kilobytes"] = new(
            call => call.PageAsync(Packed.Gzip(Encoding.UTF8.GetBytes(Pages.Rss(new string(' ', 30 * 1024 * 1024)))), "Content-Type: text/xml\r\nContent-Encoding: gzip"),
            "@/ : error BRF7013 : The answer is larger than 20 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["relative links"] = Feed(Pages.Rss(Pages.Item("1") + Pages.Item("../2")),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1\nEstwick closes pier 2 | The Estwick Courier | https://hostile.example:{port}/2"),
        ["links in a base of its own"] = Feed("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><title>The Estwick Courier</title><entry><id>a</id><title>A</title><updated>2026-11-23T06:00:00Z</updated><link href="../1"/></entry></feed>""",
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1"),
        ["dates of the future and of no calendar"] = Feed(Pages.Rss(Pages.Item("/1", "a", "Fri, 31 Feb 2026 99:00:00 GMT") + Pages.Item("/2", "b", "Mon, 23 Nov 2099 06:00:00 GMT") + Pages.Item("/3", "c", "yesterday")),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1\nEstwick closes pier 2 | The Estwick Courier | https://hostile.example:{port}/2\nEstwick closes pier 3 | The Estwick Courier | https://hostile.example:{port}/3"),
        ["entries of last year"] = Feed(Pages.Rss(Pages.Item("/1", "a", "Sun, 23 Nov 2025 06:00:00 +0100") + Pages.Item("/2", "b", "Mon, 23 Nov 2026 05:00:00 EST")),
            "@/ : warning BRF7105 : 1 entry is older than 7 days and left out. To read older ones, raise the feed's MaxAge.\nEstwick closes pier 2 | The Estwick Courier | https://hostile.example:{port}/2"),
        ["no ids"] = Feed(Pages.Rss(Pages.Item("/1") + Pages.Item("/2")),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1\nEstwick closes pier 2 | The Estwick Courier | https://hostile.example:{port}/2"),
        ["the same entry three times"] = Feed(Pages.Rss(Pages.Item("/1", "a") + Pages.Item("/1", "a") + Pages.Item("/1?utm_source=x", "b")),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1\n@/1?utm_source=x : error BRF7204 : It is the same article as \"@/1\", and was left out."),
        ["entries without a link"] = Feed(Pages.Rss("<item><title>No way</title></item><item><title>Ill</title><link>javascript:alert(1)</link></item>"),
            "@/ : error BRF7104 : The entry \"No way\" has neither an article in it nor an address. Look for it on the publisher's site.\n@/ : error BRF7104 : The entry \"Ill\" has neither an article in it nor an address. Look for it on the publisher's site."),
        ["links to this machine"] = Feed(Pages.Rss(Pages.Item("http://127.0.0.1:{port}/1", "a") + Pages.Item("http://169.254.169.254/latest/meta-data", "b") + Pages.Item("file:///etc/passwd", "c")),
            "http://127.0.0.1:{port}/1 : error BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.\nhttp://169.254.169.254/latest/meta-data : error BRF7004 : Port 80 is not asked. If a web server is there, add it to Sources:Ports.\n@/ : error BRF7104 : The entry \"News\" has neither an article in it nor an address. Look for it on the publisher's site."),
        ["whole articles"] = Feed(Pages.Rss($"""<item><title>Pier 7 to close</title><link>/7</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[{Pages.Body(7)}]]></content:encoded></item>"""),
            "Pier 7 to close | The Estwick Courier | https://hostile.example:{port}/7"),
        ["half articles"] = Feed(Pages.Rss("<item><title>Pier 1</title><link>/1</link><description>The harbour board of Estwick voted on Monday to close […]</description></item>"),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1"),
        ["letters that XML does not have"] = Feed(Pages.Rss("<item><title>A&#x1;B</title><link>/1</link></item>"),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1"),
        ["a charset of its own"] = Feed(Pages.Rss(Pages.Item("/1")).Replace("utf-8", "klingon-8", StringComparison.Ordinal),
            "@/(1,31) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run.", "Content-Type: application/rss+xml"),
        ["white space before its beginning"] = Feed("\n\n  " + Pages.Rss(Pages.Item("/1")),
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1"),
        ["JSON"] = Feed("""{"version":"https://jsonfeed.org/version/1.1","title":"The Estwick Courier","items":[{"id":1,"url":"/1"},{"id":"2","url":"/2","date_published":"2026-11-23T06:00:00Z"}]}""",
            "Estwick closes pier 1 | The Estwick Courier | https://hostile.example:{port}/1\nEstwick closes pier 2 | The Estwick Courier | https://hostile.example:{port}/2"),
        ["JSON that breaks off"] = Feed("""{"version":"https://jsonfeed.org/version/1.1","items":[""",
            "@/(1,56) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["JSON a hundred thousand deep"] = Feed("{\"version\":" + new string('[', 100_000),
            "@/(1,75) : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
        ["JSON of another kind"] = Feed("""{"error":"no such feed"}""",
            "@/ : error BRF7101 : This is no feed, but \"JSON of another form\". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address."),
        ["half a letter in JSON"] = Feed("""{"version":"https://jsonfeed.org/version/1","items":[{"id":"\ud800","url":"/1"}]}""",
            "@/ : error BRF7102 : The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run."),
    };

    private static Hostile Feed(string text, string told, string type = "Content-Type: application/rss+xml; charset=utf-8") => new(
        call => call.Path switch
        {
            "/" => call.PageAsync(text.Replace("{port}", $"{((System.Net.IPEndPoint)call.Socket.LocalEndPoint!).Port}", StringComparison.Ordinal), type),
            ['/', var number, ..] when char.IsAsciiDigit(number) => call.PageAsync(Pages.Article(number - '0')),
            _ => call.NotFoundAsync(),
        },
        told);
}
