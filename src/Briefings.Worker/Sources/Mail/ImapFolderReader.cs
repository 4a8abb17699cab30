using System.Net.Sockets;
using Briefings.Articles;
using Briefings.Worker.Configuration;
using Briefings.Worker.Sources.Documents;
using Briefings.Worker.Sources.Fetching;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;

namespace Briefings.Worker.Sources.Mail;

/// <summary>One connection to a mail folder, opened for reading alone.</summary>
internal sealed class ImapFolderReader(ImapOptions options, AddressGuard guard, Func<string, string?> secret, TimeProvider clock) : IDisposable
{
    // What a folder held before the first run is not news.
    private const int DaysAtFirst = 7;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ImapClient client = new() { Timeout = (int)Patience.TotalMilliseconds };
    private IMailFolder? folder;

    public uint UidValidity => folder?.UidValidity ?? 0;

    private string SecretVariable => options.TokenVariable ?? options.PasswordVariable;

    private string Where => $"{options.Host}/{options.Folder}";

    /// <summary>The messages to be read, oldest first, or why there are none to be had.</summary>
    public async Task<(IReadOnlyList<UniqueId> Messages, Problem? Fault)> OpenAsync(SourceState state, CancellationToken cancellationToken)
    {
        if (secret(SecretVariable) is not { Length: > 0 } password)
            return ([], Problems.MailPasswordMissing(Where, SecretVariable));
        if (Trust.From(options.CaFile, "", []) is { } trust)
            client.ServerCertificateValidationCallback = (_, certificate, sent, errors) => trust.Believes(certificate, sent, errors);
        // As everywhere in .NET; a revocation server that is down would keep every message back.
        client.CheckCertificateRevocation = false;
        var (messages, fault) = await TryAsync(
            async token =>
            {
                var port = options.Port ?? (options.Security == "tls" ? 993 : 143);
                var socket = await guard.ConnectAsync(options.Host, port, token);
                await client.ConnectAsync(socket, options.Host, port, SecurityOf(options.Security), token);
                await (options.TokenVariable is null
                    ? client.AuthenticateAsync(options.User, password, token)
                    : client.AuthenticateAsync(new SaslMechanismOAuth2(options.User, password), token));
                folder = await client.GetFolderAsync(options.Folder, token);
                await folder.OpenAsync(FolderAccess.ReadOnly, token);
                var found = await folder.SearchAsync(Wanted(state), token);
                return (IReadOnlyList<UniqueId>)[.. found.Where(uid => uid.Id > LastOf(state)).OrderBy(uid => uid.Id).Take(options.MaxMessages)];
            },
            cancellationToken);
        return (messages ?? [], fault);
    }

    public async Task<(Found? Found, Problem? Fault)> ReadAsync(UniqueId uid, string source, CancellationToken cancellationToken) => await TryAsync(
        async token =>
        {
            var where = $"{Where};UID={uid.Id}";
            var summary = (await folder!.FetchAsync([uid], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, token)).FirstOrDefault();
            if (summary?.Size is > ArticleReader.LargestInput)
                return (Found)new Skipped(where, source, Problems.TooLarge(where, ArticleReader.LargestInput));
            using var stream = await folder!.GetStreamAsync(uid, "", token);
            var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, token);
            var (article, problem) = ArticleStep.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), new Origin { Name = where, MediaType = DocumentReader.MailType });
            if (article is null)
                return new Skipped(where, source, problem!);
            return Screening.Of(article, where) is { } wanting
                ? new Skipped(where, source, wanting)
                : new FoundArticle(where, Screening.KeyOf(article), source, article, article.Outlet);
        },
        cancellationToken);

    private async Task<(T? Value, Problem? Fault)> TryAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (await step(either.Token), null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && ProblemOf(fault) is { } problem)
        {
            return (null, problem);
        }
    }

    private Problem? ProblemOf(Exception fault) => fault switch
    {
        ProblemException { Problem: var problem } => problem with { Where = problem.Where ?? Where },
        MailKit.Security.AuthenticationException or SaslException => Problems.MailLoginRefused(Where, options.User, SecretVariable),
        SslHandshakeException => Problems.MailCertificateUnknown(Where),
        FolderNotFoundException => Problems.MailFolderMissing(Where, options.Folder),
        // The server has no STARTTLS where it was asked for.
        NotSupportedException => Problems.NotSecure(Where),
        OperationCanceledException => Problems.TooSlow(Where, "The mail server did not answer", Patience),
        CommandException or ProtocolException or IOException or SocketException => Problems.MailServerFailed(Where),
        _ => null,
    };

    private uint LastOf(SourceState state) => state.UidValidity == UidValidity ? state.LastUid ?? 0 : 0;

    private SearchQuery Wanted(SourceState state) => LastOf(state) is > 0 and var last
        ? SearchQuery.Uids(new UniqueIdRange(new UniqueId(last + 1), UniqueId.MaxValue))
        : SearchQuery.DeliveredAfter(clock.GetUtcNow().UtcDateTime.AddDays(-DaysAtFirst));

    private static SecureSocketOptions SecurityOf(string security) => security switch
    {
        "none" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };

    public void Dispose() => client.Dispose();
}
