using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Delivery;

/// <summary>A receiver on loopback that keeps every request letter for letter and then answers, or does not, as it was told.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2? certificate;
    private readonly Func<Stream, Socket, Task> answer;

    public HookServer(Func<Stream, Socket, Task> answer, TestCertificates? tls = null)
    {
        this.answer = answer;
        // A round through PKCS 12, because Windows takes no key that came as PEM alone.
        certificate = tls is null ? null : X509CertificateLoader.LoadPkcs12(X509Certificate2.CreateFromPemFile(tls.CertificateFile, tls.KeyFile).Export(X509ContentType.Pkcs12), null);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    public string Url => $"{(certificate is null ? "http" : "https")}://localhost:{Port}/hook";

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>An answer with a status and further header lines.</summary>
    public static HookServer Answers(string status, string headers = "", string body = "", TestCertificates? tls = null) => new(
        async (stream, _) => await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}")), tls);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        certificate?.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var socket = await listener.AcceptSocketAsync(end.Token);
            _ = ServeAsync(socket);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        Stream stream = new NetworkStream(socket);
        if (certificate is not null)
        {
            var secured = new SslStream(stream);
            await secured.AuthenticateAsServerAsync(certificate);
            stream = secured;
        }

        if (await ReadAsync(stream) is { Length: > 0 } request)
        {
            Requests.Enqueue(request);
            await answer(stream, socket);
        }
    }

    private async Task<string> ReadAsync(Stream stream)
    {
        var request = new MemoryStream();
        var buffer = new byte[8192];
        while (!IsWhole(request))
        {
            var read = await stream.ReadAsync(buffer, end.Token);
            if (read == 0)
                break;
            request.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(request.ToArray());
    }

    private static bool IsWhole(MemoryStream request)
    {
        var bytes = request.GetBuffer().AsSpan(0, (int)request.Length);
        var headers = bytes.IndexOf("\r\n\r\n"u8);
        if (headers < 0)
            return false;
        var length = Encoding.ASCII.GetString(bytes[..headers]).Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return bytes.Length == headers + 4 + int.Parse(length.Split(':')[1]);
    }
}
