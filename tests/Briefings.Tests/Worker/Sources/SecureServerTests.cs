using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A page that began under TLS is never read without it: whoever stands on the way could write what is briefed.</summary>
public sealed class SecureServerTests : IDisposable
{
    private readonly TestCertificates certificates = new();
    private readonly BriefingsProcess briefings = new();

    // The machine's own authorities are what the fetcher believes, and for this process they are the test's.
    public SecureServerTests() => briefings.Environment["SSL_CERT_FILE"] = certificates.AuthorityFile;

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused_before_anybody_is_asked()
    {
        await using var plain = RawServer.Start(call => call.PageAsync(Pages.Article(1)));
        await using var secure = RawServer.Start(call => call.RedirectAsync($"http://localhost:{plain.Port}/story"), certificates: certificates);

        var said = await DryRunAsync(secure, plain);

        Assert.Equal(
            $"source fails: url:https://localhost:{secure.Port}/: BRF7017 The server sent on from https to \"http://localhost:{plain.Port}/story\", which anybody on the way could change. Give another address.",
            said.Split('\n')[1]);
        Assert.Equal(["GET /robots.txt HTTP/1.1", "GET / HTTP/1.1"], secure.Requests);
        Assert.Empty(plain.Requests);
    }

    [Fact]
    public async Task A_redirect_from_https_to_https_is_followed()
    {
        await using var last = RawServer.Start(call => call.PageAsync(Pages.Article(1)), certificates: certificates);
        await using var first = RawServer.Start(call => call.RedirectAsync($"https://localhost:{last.Port}/story"), certificates: certificates);

        Assert.Contains("would read: Estwick closes pier 1\n", await DryRunAsync(first, last), StringComparison.Ordinal);
    }

    private async Task<string> DryRunAsync(RawServer asked, RawServer other)
    {
        briefings.Write("briefings.json", $$"""
            {"Sources":{"AllowPrivateAddresses":["localhost"],"Ports":[{{asked.Port}},{{other.Port}}],"HostPause":"00:00:00"},
             "Schedules":[{"Name":"morning","Cron":"0 7 * * *","TimeZone":"Etc/UTC","Analyst":"rules",
               "Sources":[{"Kind":"urls","Urls":["https://localhost:{{asked.Port}}/"]}]}]}
            """);
        var outcome = await briefings.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20", "--dry-run");
        return outcome.Output;
    }

    public void Dispose()
    {
        briefings.Dispose();
        certificates.Dispose();
    }
}
