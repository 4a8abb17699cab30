using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Briefings.Worker.Configuration;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>One reader's mailbox. SMTP knows no key: what may have arrived is held, because nobody wants the same edition twice.</summary>
internal sealed class MailChannel(MailOptions options, Recipient recipient, string? secret, X509ChainPolicy? trust, TimeProvider clock) : IDeliveryChannel
{
    private readonly MailboxAddress address = MailAddress.Parse(recipient.Address)!;

    public string Kind => "email";

    public string Name => $"{options.Name ?? Kind}:{address.Address}";

    public Wish Wish { get; } = new(recipient.Template ?? options.Template, recipient.Language ?? options.Language, options.Formats ?? ["pdf"]);

    public WhenInDoubt WhenInDoubt => WhenInDoubt.Hold;

    /// <summary>A channel for each recipient: nobody sees who else reads, and each delivery succeeds or fails on its own.</summary>
    public static IEnumerable<IDeliveryChannel> Of(
        MailOptions options, string path, IReadOnlyDictionary<string, string> environment, TimeProvider clock, List<KeyedProblem> problems)
    {
        var secret = options.PasswordFrom is { } password ? Secret.Read($"{path}:{nameof(options.PasswordFrom)}", password, environment, problems)
            : options.TokenFrom is { } token ? Secret.Read($"{path}:{nameof(options.TokenFrom)}", token, environment, problems)
            : null;
        var trust = Trust.From(options.CaFile, path, problems);
        return options.To!.Select(recipient => new MailChannel(options, recipient, secret, trust, clock));
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
            client.ServerCertificateValidationCallback = (_, certificate, sent, errors) => trust.Believes(certificate, sent, errors);
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.ConnectAsync(options.Host, options.PortOrDefault, Security, either.Token);
            if (options.User is { } user && secret is not null && options.TokenFrom is not null)
                await client.AuthenticateAsync(new SaslMechanismOAuth2(user, secret), either.Token);
            else if (options.User is { } name && secret is not null)
                await client.AuthenticateAsync(name, secret, either.Token);
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
        AuthenticationException or SaslException => Problems.MailLoginRefused(Server, options.PasswordFrom ?? options.TokenFrom ?? "PasswordFrom"),
        NotSupportedException when options.Tls == "starttls" => Problems.MailNoTls(Server),
        NotSupportedException => Problems.MailLoginRefused(Server, options.PasswordFrom ?? options.TokenFrom ?? "PasswordFrom"),
        SocketException or IOException or TimeoutException or OperationCanceledException or ProtocolException or CommandException => Problems.MailUnreachable(Server),
        _ => null,
    };
}
