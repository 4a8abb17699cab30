using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A server on loopback that answers with whatever bytes it likes. <c>/robots.txt</c> is missing unless a case says otherwise.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<RawCall, Task> answer;
    private readonly CancellationTokenSource closing = new();
    private readonly Task listening;

    private readonly bool hasRobots;
    private readonly bool isTls;

    private RawServer(IPAddress address, Func<RawCall, Task> answer, bool hasRobots, bool isTls)
    {
        (this.answer, this.hasRobots, this.isTls) = (answer, hasRobots, isTls);
        listener = new(address, 0);
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The first line of every request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <param name="isTls">True where the answer begins with a handshake: no request is read before.</param>
    public static RawServer Start(Func<RawCall, Task> answer, bool hasRobots = false, bool isTls = false) => new(IPAddress.Loopback, answer, hasRobots, isTls);

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptSocketAsync(closing.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using var _ = socket;
        try
        {
            await using var stream = new NetworkStream(socket);
            var call = new RawCall(socket, stream, isTls ? "" : await RequestAsync(stream), closing.Token);
            Requests.Enqueue(call.Line);
            await (call.Path == "/robots.txt" && !hasRobots ? call.NotFoundAsync() : answer(call));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The reader had enough of it: that is what is tested.
        }
    }

    private async Task<string> RequestAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, closing.Token) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await listening;
        closing.Dispose();
    }
}

/// <summary>One request to a <see cref="RawServer"/>, and the wire to answer on.</summary>
internal sealed record RawCall(Socket Socket, Stream Wire, string Request, CancellationToken Closing)
{
    public string Line => Request.Split('\r')[0];

    public string Path => Line.Split(' ') is [_, var path, ..] ? path : "";

    public string Host => Request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Host: ", StringComparison.OrdinalIgnoreCase))?[6..].Split(':')[0] ?? "";

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await Wire.WriteAsync(bytes, Closing);

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public Task NotFoundAsync() => SendAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    public Task RedirectAsync(string location) => SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    public async Task PageAsync(ReadOnlyMemory<byte> body, string headers = "Content-Type: text/html", string status = "200 OK")
    {
        await SendAsync($"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await SendAsync(body);
    }

    public Task PageAsync(string body, string headers = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        PageAsync(Encoding.UTF8.GetBytes(body), headers, status);

    /// <summary>The same again and again until the reader goes.</summary>
    public async Task ForeverAsync(string text, TimeSpan pause = default)
    {
        while (true)
        {
            await SendAsync(text);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, TimeProvider.System, Closing);
        }
    }

    public Task SilenceAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Closing);
}
