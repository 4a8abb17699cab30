using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Briefings.Tests.Support;

/// <summary>One who called a <see cref="Loopback"/>: the wire to speak on, and the socket below it.</summary>
internal sealed record Caller(Socket Socket, Stream Wire, CancellationToken Closing);

/// <summary>Takes calls on loopback until it is closed, and serves each by itself; over TLS where certificates are given.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Caller, Task> serve;
    private readonly X509Certificate2? certificate;
    private readonly Task listening;

    public Loopback(Func<Caller, Task> serve, TestCertificates? certificates = null)
    {
        (this.serve, certificate) = (serve, certificates?.Server());
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public int Port { get; }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync(closing.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        try
        {
            await using var plain = new NetworkStream(socket);
            await using var secure = certificate is null ? null : new SslStream(plain);
            if (secure is not null)
                await secure.AuthenticateAsServerAsync(certificate!);
            await serve(new Caller(socket, secure is null ? plain : secure, closing.Token));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
        {
            // The caller had enough of it, and that is often what is tested.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await listening;
        closing.Dispose();
        certificate?.Dispose();
    }
}
