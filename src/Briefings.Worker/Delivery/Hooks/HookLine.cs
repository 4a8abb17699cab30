using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>
/// A line that stands, certificate checked, before anything is posted on it; good for one post. Behind a proxy the line is opened by the
/// post itself.
/// </summary>
internal sealed class HookLine : IDisposable
{
    private readonly HttpMessageInvoker client;
    private Stream? open;

    private HookLine(HookAddress address, Stream? open)
    {
        this.open = open;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
            UseProxy = open is null,
        };
        if (address.Trust is { } trust)
            handler.SslOptions.CertificateChainPolicy = trust.Clone();
        if (open is not null)
            handler.ConnectCallback = (_, _) => ValueTask.FromResult(Take());
        client = new HttpMessageInvoker(handler);
    }

    /// <summary>Whether a second line was asked for: what went over the first is then unknown.</summary>
    public bool Broke { get; private set; }

    /// <exception cref="ProblemException">The receiver cannot be reached, or is not who it should be.</exception>
    public static async Task<HookLine> OpenAsync(HookAddress address, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!address.Url.IsLoopback && HttpClient.DefaultProxy.GetProxy(address.Url) is not null && !HttpClient.DefaultProxy.IsBypassed(address.Url))
            return new HookLine(address, open: null);
        using var limit = new CancellationTokenSource(address.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            await socket.ConnectAsync(new DnsEndPoint(address.Url.IdnHost, address.Url.Port), either.Token);
            stream = new NetworkStream(socket, ownsSocket: true);
            if (address.Url.Scheme == Uri.UriSchemeHttps)
                stream = await SecureAsync(stream, address, either.Token);
            return new HookLine(address, stream);
        }
        catch (Exception fault)
        {
            socket.Dispose();
            if (stream is not null)
                await stream.DisposeAsync();
            if (cancellationToken.IsCancellationRequested)
                throw;
            throw fault switch
            {
                System.Security.Authentication.AuthenticationException => new ProblemException(Problems.HookCertificate(address.Shown), fault),
                SocketException or IOException or OperationCanceledException => new ProblemException(Problems.HookUnreachable(address.Shown), fault),
                _ => fault,
            };
        }
    }

    public Task<HttpResponseMessage> PostAsync(HttpRequestMessage request, CancellationToken cancellationToken) => client.SendAsync(request, cancellationToken);

    public void Dispose()
    {
        client.Dispose();
        open?.Dispose();
    }

    private static async Task<Stream> SecureAsync(Stream stream, HookAddress address, CancellationToken cancellationToken)
    {
        var secured = new SslStream(stream);
        await secured.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = address.Url.IdnHost, CertificateChainPolicy = address.Trust?.Clone() }, cancellationToken);
        return secured;
    }

    private Stream Take()
    {
        var stream = open;
        open = null;
        Broke = stream is null;
        return stream ?? throw new IOException("The line that was opened is gone.");
    }
}
