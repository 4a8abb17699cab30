using Briefings.Tests.Support;
using Briefings.Worker.Sources;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A mail folder on a server that speaks IMAP, looked into and left as it was.</summary>
public sealed class MailFolderTests
{
    [Fact]
    public async Task New_messages_are_read_once_and_nothing_is_changed_on_the_server()
    {
        await using var server = new MailServer { Messages = { [3] = DocumentTests.Mail(1), [5] = DocumentTests.Mail(2) } };

        var first = await FindAsync(server);
        server.Messages[9] = DocumentTests.Mail(3);
        var second = await FindAsync(server, Reading.StateAfter(first));
        var third = await FindAsync(server, Reading.StateAfter(second));

        Assert.Equal(["Estwick closes pier 1", "Estwick closes pier 2"], first.OfType<FoundArticle>().Select(found => found.Article.Title));
        Assert.Equal(["Estwick closes pier 3"], second.OfType<FoundArticle>().Select(found => found.Article.Title));
        Assert.Empty(third.OfType<FoundArticle>());
        Assert.Equal((7u, 9u), (Reading.StateAfter(third).UidValidity, Reading.StateAfter(third).LastUid));
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("SELECT", StringComparison.Ordinal) || command.Contains("STORE", StringComparison.Ordinal)
            || command.Contains("BODY[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_whose_numbers_begin_anew_is_read_anew()
    {
        await using var server = new MailServer { Messages = { [3] = DocumentTests.Mail(1) } };
        var first = await FindAsync(server);
        server.UidValidity = 8;

        var second = await FindAsync(server, Reading.StateAfter(first));

        Assert.Single(second.OfType<FoundArticle>());
        Assert.Equal(8u, Reading.StateAfter(second).UidValidity);
    }

    [Fact]
    public async Task A_server_that_breaks_off_is_a_fault_and_its_messages_are_owed()
    {
        await using var server = new MailServer { Messages = { [3] = DocumentTests.Mail(1) }, BreaksOff = true };

        var broken = await FindAsync(server);
        server.BreaksOff = false;
        var whole = await FindAsync(server, Reading.StateAfter(broken));

        Assert.Equal("127.0.0.1/Newsletters : error BRF7454 : The mail server cannot be reached, or broke off. It is asked again at the next run.", Reading.Told(broken));
        Assert.Single(whole.OfType<FoundArticle>());
        Assert.Null(Reading.StateAfter(whole).FailingSince);
    }

    [Theory]
    [InlineData("wrong", "Newsletters", "127.0.0.1/Newsletters : error BRF7452 : The mail server refuses the login of \"desk\". Check the user and what BRIEFINGS_IMAP_PASSWORD holds; many providers want a password made for one program, and tokens end within the hour.")]
    [InlineData("", "Newsletters", "127.0.0.1/Newsletters : error BRF7451 : The mail folder needs a password or a token. Set the environment variable BRIEFINGS_IMAP_PASSWORD; secrets are read from nowhere else.")]
    [InlineData("right", "Nowhere", "127.0.0.1/Nowhere : error BRF7453 : There is no mail folder \"Nowhere\". Write it as the server does, as in Newsletters or INBOX/Newsletters.")]
    public async Task What_is_wrong_is_told(string password, string folder, string told)
    {
        await using var server = new MailServer();

        Assert.Equal(told, Reading.Told(await FindAsync(server, null, password, folder)));
    }

    [Fact]
    public async Task TLS_is_spoken_with_an_authority_of_ones_own()
    {
        using var certificates = new TestCertificates();
        await using var server = new MailServer(certificates) { Messages = { [3] = DocumentTests.Mail(1) } };

        var found = await FindAsync(Secure(server, certificates.AuthorityFile), "right");

        Assert.Equal("Estwick closes pier 1", Assert.Single(found.OfType<FoundArticle>()).Article.Title);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_stops_before_any_password()
    {
        using var certificates = new TestCertificates();
        await using var server = new MailServer(certificates);

        var found = await FindAsync(Secure(server, caFile: null), "right");

        Assert.Equal(
            "127.0.0.1/Newsletters : error BRF7455 : The certificate of the mail server is of no authority that this machine believes, or is not for this host, so no password was sent. Check host and port; for a server of your own, give its authority's certificate as the source's caFile.",
            Reading.Told(found));
        Assert.Empty(server.Commands);
    }

    [Theory]
    [InlineData("ya29.token", "")]
    [InlineData("ended", "127.0.0.1/Newsletters : error BRF7452 : The mail server refuses the login of \"desk\". Check the user and what IMAP_TOKEN holds; many providers want a password made for one program, and tokens end within the hour.")]
    public async Task A_token_goes_in_place_of_a_password(string token, string told)
    {
        using var certificates = new TestCertificates();
        await using var server = new MailServer(certificates) { Messages = { [3] = DocumentTests.Mail(1) } };
        var options = Secure(server, certificates.AuthorityFile);
        options.TokenVariable = "IMAP_TOKEN";

        var found = await FindAsync(options, token);

        Assert.Equal(told, Reading.Told(found.Where(one => one is SourceFault)));
        Assert.Equal(told.Length == 0 ? 1 : 0, found.OfType<FoundArticle>().Count());
        Assert.Contains(server.Commands, command => command.StartsWith("AUTHENTICATE XOAUTH2 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_server_in_a_private_network_is_not_asked()
    {
        await using var server = new MailServer();
        using var set = SourceSet.Open([Options(server, "Newsletters")], new(), Morning.Clock, secret: _ => "right");

        Assert.Equal(
            "127.0.0.1/Newsletters : error BRF7007 : \"127.0.0.1\" is at 127.0.0.1, which is not public (loopback). If it may be asked, add it to Sources:AllowPrivateAddresses.",
            Reading.Told(await Reading.FindAsync(set)));
        Assert.Empty(server.Commands);
    }

    private static async Task<List<Found>> FindAsync(MailServer server, SourceState? state = null, string password = "right", string folder = "Newsletters")
    {
        using var set = SourceSet.Open([Options(server, folder)], Reading.Fetch(), Morning.Clock, secret: _ => password);
        return await Reading.FindAsync(set, new() { [set.Sources[0].Key] = SourceState.FromJson((state ?? SourceState.None).ToJson()) });
    }

    private static async Task<List<Found>> FindAsync(ImapOptions options, string secret)
    {
        using var set = SourceSet.Open([options], Reading.Fetch(), Morning.Clock, secret: _ => secret);
        return await Reading.FindAsync(set, []);
    }

    private static ImapOptions Secure(MailServer server, string? caFile) =>
        new() { Host = "127.0.0.1", Port = server.Port, User = "desk", Folder = "Newsletters", CaFile = caFile };

    private static ImapOptions Options(MailServer server, string folder) => new() { Host = "127.0.0.1", Port = server.Port, Security = "none", User = "desk", Folder = folder };
}
