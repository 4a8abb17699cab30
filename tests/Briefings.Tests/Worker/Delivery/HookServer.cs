using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Delivery;

/// <summary>A receiver on loopback that keeps every request letter for letter and then answers, or does not, as it was told.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly Func<Stream, Socket, Task> answer;
    private readonly Loopback loopback;
    private readonly string scheme;

    public HookServer(Func<Stream, Socket, Task> answer, TestCertificates? tls = null)
    {
        (this.answer, scheme) = (answer, tls is null ? "http" : "https");
        loopback = new(ServeAsync, tls);
    }

    public int Port => loopback.Port;

    public string Url => $"{scheme}://localhost:{Port}/hook";

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>An answer with a status and further header lines.</summary>
    public static HookServer Answers(string status, string headers = "", string body = "", TestCertificates? tls = null) => new(
        async (stream, _) => await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}")), tls);

    public ValueTask DisposeAsync() => loopback.DisposeAsync();

    private async Task ServeAsync(Caller caller)
    {
        if (await ReadAsync(caller) is { Length: > 0 } request)
        {
            Requests.Enqueue(request);
            await answer(caller.Wire, caller.Socket);
        }
    }

    private static async Task<string> ReadAsync(Caller caller)
    {
        var request = new MemoryStream();
        var buffer = new byte[8192];
        while (!IsWhole(request))
        {
            var read = await caller.Wire.ReadAsync(buffer, caller.Closing);
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
