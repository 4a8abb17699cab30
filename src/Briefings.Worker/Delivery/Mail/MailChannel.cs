using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>One reader's mailbox. SMTP knows no key: what may have arrived is held, because nobody wants the same edition twice.</summary>
internal sealed class MailChannel(MailOptions options, Recipient recipient, string? password, X509ChainPolicy? trust, TimeProvider clock) : IDeliveryChannel
{
    private readonly MailboxAddress address = MailAddress.Parse(recipient.Address)!;

    public string Kind => "email";

    public string Name => $"{options.Name ?? Kind}:{address.Address}";

    public Wish Wish { get; } = new(recipient.Template ?? options.Template, recipient.Language ?? options.Language, options.Formats ?? ["pdf"]);

    public WhenInDoubt WhenInDoubt => WhenInDoubt.Hold;

    /// <summary>A channel for each recipient: nobody sees who else reads, and each delivery succeeds or fails on its own.</summary>
    public static IEnumerable<IDeliveryChannel> Of(
        MailOptions options, string path, IReadOnlyDictionary<string, string> environment, TimeProvider clock, ICollection<Problem> problems)
    {
        var password = options.PasswordFrom is { } variable ? Secret.Read($"{path}:{nameof(options.PasswordFrom)}", variable, environment, problems) : null;
        var trust = Trust.From(options.CaFile, problems);
        return options.To!.Select(recipient => new MailChannel(options, recipient, password, trust, clock));
    }

    public async Task<IReadyDelivery> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            // As everywhere in .NET; a revocation server that is down would keep every edition back.
            CheckCertificateRevocation = false,
        };
        if (trust is not null)
            client.ServerCertificateValidationCallback = (_, certificate, sent, errors) => IsTrusted(certificate, sent, errors);
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.ConnectAsync(options.Host, options.PortOrDefault, Security, either.Token);
            if (options.User is { } user && password is not null)
                await client.AuthenticateAsync(user, password, either.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && ProblemOf(fault) is not null)
        {
            client.Dispose();
            throw new ProblemException(ProblemOf(fault)!, fault);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        // In chunks, nobody could tell whether the last one had left when the line went down.
        client.Capabilities &= ~SmtpCapabilities.Chunking;
        return new ReadyMail(client, options, address, Wish, clock);
    }

    private string Server => $"{options.Host}:{options.PortOrDefault}";

    private SecureSocketOptions Security => options.Tls switch
    {
        "implicit" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private Problem? ProblemOf(Exception fault) => fault switch
    {
        SslHandshakeException => Problems.MailCertificate(Server),
        AuthenticationException or SaslException => Problems.MailLoginRefused(Server, options.PasswordFrom ?? "PasswordFrom"),
        NotSupportedException when options.Tls == "starttls" => Problems.MailNoTls(Server),
        NotSupportedException => Problems.MailLoginRefused(Server, options.PasswordFrom ?? "PasswordFrom"),
        SocketException or IOException or TimeoutException or OperationCanceledException or ProtocolException or CommandException => Problems.MailUnreachable(Server),
        _ => null,
    };

    private bool IsTrusted(X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain { ChainPolicy = trust!.Clone() };
        // The server sends what stands between its own certificate and the authority's.
        foreach (var between in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(between.Certificate);
        using var leaf = new X509Certificate2(certificate);
        return chain.Build(leaf);
    }
}
