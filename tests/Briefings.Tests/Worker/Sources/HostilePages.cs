using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A server that does harm, and what a person reads of it. In the message <c>@</c> stands for the server's address.</summary>
internal sealed record Hostile(Func<RawCall, Task> Answer, string Told)
{
    /// <summary>Limits for servers that are slow: with short ones for all, a busy machine would look like one.</summary>
    public Action<FetchOptions> Given { get; init; } = _ => { };

    public string Scheme { get; init; } = "http";

    public bool HasRobots { get; init; }

    /// <summary>True where it answers before it has read anything: what comes is a handshake.</summary>
    public bool IsDeaf { get; init; }
}

/// <summary>Servers that answer a request for a page with harm.</summary>
internal static class HostilePages
{
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] Zeros = new byte[30 * 1024 * 1024];

    public static IReadOnlyDictionary<string, Hostile> All { get; } = new Dictionary<string, Hostile>
    {
        ["sends on to itself"] = new(call => call.RedirectAsync(call.Path),
            "@/ : error BRF7016 : The server sent on more than 5 times, perhaps in a circle. Open it in a browser and give the address where it ends."),
        ["sends on to ever new addresses"] = new(call => call.RedirectAsync(call.Path + "x"),
            "@/ : error BRF7016 : The server sent on more than 5 times, perhaps in a circle. Open it in a browser and give the address where it ends."),
        ["sends on to nowhere"] = new(call => call.SendAsync("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
            "@/ : error BRF7019 : The server sent on without an address that can be read. Open it in a browser and give the address where it ends."),
        ["sends on to what is no address"] = new(call => call.RedirectAsync("http://[::g]/"),
            "@/ : error BRF7019 : The server sent on without an address that can be read. Open it in a browser and give the address where it ends."),
        ["sends on to a file"] = new(call => call.RedirectAsync("file:///etc/passwd"),
            "@/ : error BRF7018 : The server sent on to \"file:///etc/passwd\", where nothing is asked: Addresses begin with http or https, not with file. For a file, use an inbox folder."),
        ["sends on to another protocol"] = new(call => call.RedirectAsync("gopher://hostile.example:70/1"),
            "@/ : error BRF7018 : The server sent on to \"gopher://hostile.example/1\", where nothing is asked: Addresses begin with http or https, not with gopher. For a file, use an inbox folder."),
        ["sends on with a password"] = new(call => call.RedirectAsync("http://user:secret@hostile.example/"),
            "@/ : error BRF7018 : The server sent on to \"http://hostile.example/\", where nothing is asked: The address has a name or password in it, which would be stored and printed with it. Take it out."),
        ["sends on to another port"] = new(call => call.RedirectAsync("http://hostile.example:22/"),
            "@/ : error BRF7018 : The server sent on to \"http://hostile.example:22/\", where nothing is asked: Port 22 is not asked. If a web server is there, add it to Sources:Ports."),
        ["sends on to a host that nobody knows"] = new(call => call.RedirectAsync("http://nobody.example/"),
            "@/ : error BRF7018 : The server sent on to \"http://nobody.example/\", where nothing is asked: Port 80 is not asked. If a web server is there, add it to Sources:Ports."),
        ["sends on from a page that refreshes itself"] = new(call => call.PageAsync("<html><head><meta http-equiv=refresh content='0;url=http://169.254.169.254/'></head><body></body></html>"),
            "@/ : error BRF1008 : No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself."),
        ["never answers"] = new(call => call.SilenceAsync(),
            "@/ : error BRF7008 : There was no answer within 0.7 s. It is asked again at the next run.")
        { Given = options => options.AnswerWithin = TimeSpan.FromSeconds(0.7) },
        ["drips its headers"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\nX-Drip: "); await call.ForeverAsync("x", Drip); },
            "@/ : error BRF7008 : There was no answer within 0.7 s. It is asked again at the next run.")
        { Given = options => options.AnswerWithin = TimeSpan.FromSeconds(0.7) },
        ["drips its body"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"); await call.ForeverAsync("<p>", Drip); },
            "@/ : error BRF7008 : The answer did not end within 1 s. It is asked again at the next run.")
        { Given = options => options.WholeWithin = TimeSpan.FromSeconds(1) },
        ["falls silent in its body"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<html>"); await call.SilenceAsync(); },
            "@/ : error BRF7008 : The answer did not go on within 0.5 s. It is asked again at the next run.")
        { Given = options => options.LongestSilence = TimeSpan.FromSeconds(0.5) },
        ["goes on saying that it goes on"] = new(call => call.ForeverAsync("HTTP/1.1 100 Continue\r\n\r\n", Drip),
            "@/ : error BRF7008 : There was no answer within 0.7 s. It is asked again at the next run.")
        { Given = options => options.AnswerWithin = TimeSpan.FromSeconds(0.7) },
        ["sends a gzip bomb"] = new(call => call.PageAsync(Packed.Gzip(Zeros), "Content-Type: text/html\r\nContent-Encoding: gzip"),
            "@/ : error BRF7013 : The answer is larger than 10 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["sends a brotli bomb"] = new(call => call.PageAsync(Packed.Brotli(Zeros), "Content-Type: text/html\r\nContent-Encoding: br"),
            "@/ : error BRF7013 : The answer is larger than 10 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["sends a deflate bomb"] = new(call => call.PageAsync(Packed.Zlib(Zeros), "Content-Type: text/html\r\nContent-Encoding: deflate"),
            "@/ : error BRF7013 : The answer is larger than 10 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["sends a bomb in a bomb"] = new(call => call.PageAsync(Packed.Gzip(Packed.Gzip(Zeros)), "Content-Type: text/html\r\nContent-Encoding: gzip, gzip"),
            "@/ : error BRF7014 : The answer is packed as \"gzip in gzip\", which nobody asked for. It was not unpacked."),
        ["packs as nobody unpacks"] = new(call => call.PageAsync("x", "Content-Type: text/html\r\nContent-Encoding: zstd"),
            "@/ : error BRF7014 : The answer is packed as \"zstd\", which nobody asked for. It was not unpacked."),
        ["says gzip and sends none"] = new(call => call.PageAsync("<html>", "Content-Type: text/html\r\nContent-Encoding: gzip"),
            "@/ : error BRF7015 : The answer is broken: what was packed cannot be unpacked. It is asked for again at the next run."),
        ["breaks off in its gzip"] = new(call => call.PageAsync(Packed.Gzip(Encoding.UTF8.GetBytes(Pages.Article(1))).AsMemory(0, 200), "Content-Type: text/html\r\nContent-Encoding: gzip"),
            "@/ : error BRF1008 : No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself."),
        ["sends chunks for ever"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"); await call.ForeverAsync("1000\r\n" + new string('x', 0x1000) + "\r\n"); },
            "@/ : error BRF7013 : The answer is larger than 10 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["sends a chunk of no size"] = new(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx"),
            "@/ : error BRF7015 : The answer is broken: it broke off. It is asked for again at the next run."),
        ["promises more than it sends"] = new(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<html>"),
            "@/ : error BRF7015 : The answer is broken: it broke off. It is asked for again at the next run."),
        ["promises a terabyte"] = new(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1099511627776\r\n\r\n<html>"),
            "@/ : error BRF7013 : The answer is larger than 10 MB, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes."),
        ["promises less than nothing"] = new(call => call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -5\r\nConnection: close\r\n\r\n<html></html>"),
            "@/ : error BRF1008 : No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself."),
        ["sends headers for ever"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\n"); await call.ForeverAsync("X-More: and more\r\n"); },
            "@/ : error BRF7012 : The headers of the answer are larger than any honest server sends. It was not read."),
        ["sends a header of a megabyte"] = new(call => call.SendAsync($"HTTP/1.1 200 OK\r\nX-Large: {new string('x', 1024 * 1024)}\r\n\r\n"),
            "@/ : error BRF7012 : The headers of the answer are larger than any honest server sends. It was not read."),
        ["answers as servers did in 1991"] = new(call => call.SendAsync("<html><body>Hello</body></html>\r\n"),
            "@/ : error BRF7011 : What answered is no web server, or a broken one. Check the address and the port."),
        ["is no web server"] = new(call => call.SendAsync("SSH-2.0-OpenSSH_9.2\r\n"),
            "@/ : error BRF7011 : What answered is no web server, or a broken one. Check the address and the port."),
        ["says nothing and goes"] = new(_ => Task.CompletedTask,
            "@/ : error BRF7015 : The answer is broken: it broke off. It is asked for again at the next run."),
        ["slams the door"] = new(call => { call.Socket.LingerState = new(true, 0); call.Socket.Close(); return Task.CompletedTask; },
            "@/ : error BRF7015 : The answer is broken: it broke off. It is asked for again at the next run."),
        ["speaks no TLS where it should"] = new(call => call.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
            "@/ : error BRF7010 : No secure connection could be made: the certificate is not valid for this host, or the server speaks no TLS here. Check the address.")
        { Scheme = "https", IsDeaf = true },
        ["has a certificate of its own making"] = new(HandshakeAsync,
            "@/ : error BRF7010 : No secure connection could be made: the certificate is not valid for this host, or the server speaks no TLS here. Check the address.")
        { Scheme = "https", IsDeaf = true },
        ["sends nothing"] = new(call => call.PageAsync(""),
            "@/ : error BRF1001 : There is nothing in it. Give a file or text with an article in it."),
        ["sends white space"] = new(call => call.PageAsync("  \r\n\t \r\n"),
            "@/ : error BRF1002 : There is only white space in it. Give a file or text with an article in it."),
        ["has no content"] = new(call => call.SendAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"),
            "@/ : error BRF7026 : The server answered 204 and no page. Open the address in a browser and check it."),
        ["sends a part that nobody asked for"] = new(call => call.PageAsync("<html>", status: "206 Partial Content"),
            "@/ : error BRF7026 : The server answered 206 and no page. Open the address in a browser and check it."),
        ["says not modified to a first question"] = new(call => call.SendAsync("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"),
            "@/ : error BRF7026 : The server answered 304 and no page. Open the address in a browser and check it."),
        ["answers with a number of its own"] = new(call => call.PageAsync("<html>", status: "999 Denied"),
            "@/ : error BRF7025 : The server failed (999). It is asked again at the next run."),
        ["wants to be paid"] = new(call => call.PageAsync("<html>", status: "402 Payment Required"),
            "@/ : error BRF7022 : The server refuses it to us (402): it may want a login or a subscription. Save the article into an inbox folder."),
        ["is gone"] = new(call => call.PageAsync("<html>", status: "410 Gone"),
            "@/ : error BRF7023 : There is nothing at this address (410). Check it, or remove it."),
        ["is busy for a hundred years"] = new(call => call.PageAsync("", "Retry-After: 3155760000", "503 Service Unavailable"),
            "@/ : error BRF7024 : The server has no time for us now (503). It is asked again when it said, or at the next run."),
        ["asks for less"] = new(call => call.PageAsync("", "Retry-After: Mon, 23 Nov 2099 06:00:00 GMT", "429 Too Many Requests"),
            "@/ : error BRF7024 : The server has no time for us now (429). It is asked again when it said, or at the next run."),
        ["sends a picture as a page"] = new(call => call.PageAsync(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4 }),
            "@/ : error BRF1003 : This is a PNG picture, not text. Give the article as text, Markdown, HTML, PDF or DOCX."),
        ["sends a film"] = new(call => call.PageAsync(new byte[100], "Content-Type: video/mp4"),
            "@/ : error BRF7027 : There is no article at this address, but \"video/mp4\". Give the address of a page, a PDF or a DOCX."),
        ["sends an archive"] = new(call => call.PageAsync(new byte[100], "Content-Type: application/zip"),
            "@/ : error BRF7027 : There is no article at this address, but \"application/zip\". Give the address of a page, a PDF or a DOCX."),
        ["sends half a PDF as a page"] = new(call => call.PageAsync("%PDF-1.7\n1 0 obj <<"),
            "@/ : error BRF7303 : The PDF is damaged and cannot be read. Get it anew, or save the text of the article."),
        ["sends NUL bytes"] = new(call => call.PageAsync("<html><body>\0\0<p>News.</p>"),
            "@/ : error BRF1003 : This is a binary file or UTF-16 without a byte order mark: it has NUL bytes, not text. Give the article as text, Markdown, HTML, PDF or DOCX."),
        ["sends UTF-16 without saying so"] = new(call => call.PageAsync(Encoding.Unicode.GetBytes(Pages.Article(1))),
            "@/ : error BRF1003 : This is a binary file or UTF-16 without a byte order mark: it has NUL bytes, not text. Give the article as text, Markdown, HTML, PDF or DOCX."),
        ["says UTF-8 of windows-1251"] = new(call => call.PageAsync(Windows1251("<html><body><p>Порт закрыт. Совет голосовал. Рынок против.</p>"), "Content-Type: text/html; charset=utf-8"),
            "@/ : error BRF1004 : The text's encoding is not known. Tried: UTF-8; byte 16 does not fit. Convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8, naming the encoding it was saved in."),
        ["names a charset that is none"] = new(call => call.PageAsync(Windows1251("<html><body><p>Порт закрыт.</p>"), "Content-Type: text/html; charset=klingon-8"),
            "@/ : error BRF1004 : The text's encoding is not known. Tried: UTF-8; byte 16 does not fit. Convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8, naming the encoding it was saved in."),
        ["nests a hundred thousand elements"] = new(call => call.PageAsync("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000))),
            "@/ : error BRF1009 : Its elements are nested too deeply to be an article. Save the text of the article itself."),
        ["has a million elements"] = new(call => call.PageAsync("<html><body>" + string.Concat(Enumerable.Repeat("<i></i>", 1_000_000))),
            "@/ : error BRF1017 : The page has more than 20000 elements, which no article has. Save the text of the article itself."),
        ["forbids robots"] = new(call => call.PageAsync("User-agent: *\nDisallow: /", "Content-Type: text/plain"),
            "@/ : error BRF7020 : The robots.txt of hostile.example asks not to read this. With the leave of its owner, add the host to Sources:IgnoreRobotsOf.")
        { HasRobots = true },
        ["has a robots.txt that fails"] = new(call => call.PageAsync("", status: "500 Internal Server Error"),
            "@/ : error BRF7021 : The robots.txt of hostile.example cannot be had now (500), so nothing is read there. It is asked again at the next run.")
        { HasRobots = true },
        ["has a robots.txt that goes in circles"] = new(call => call.RedirectAsync(call.Path),
            "@/ : error BRF7016 : The server sent on more than 5 times, perhaps in a circle. Open it in a browser and give the address where it ends.")
        { HasRobots = true },
        ["has a robots.txt without an end"] = new(async call => { await call.SendAsync("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n"); await call.ForeverAsync(new string('#', 1000) + "\n"); },
            "@/ : error BRF7020 : The robots.txt of hostile.example asks not to read this. With the leave of its owner, add the host to Sources:IgnoreRobotsOf.")
        { HasRobots = true },
    };

    /// <summary>Answers in TLS with a certificate that nobody signed.</summary>
    private static async Task HandshakeAsync(RawCall call)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=hostile.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var secure = new SslStream(call.Wire);
        await secure.AuthenticateAsServerAsync(certificate);
        await call.SilenceAsync();
    }

    private static byte[] Windows1251(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1251).GetBytes(text);
    }
}
