using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A server on loopback that answers with whatever bytes it likes. <c>/robots.txt</c> is missing unless a case says otherwise.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly Func<RawCall, Task> answer;
    private readonly bool hasRobots;
    private readonly bool isDeaf;
    private readonly Loopback loopback;

    private RawServer(Func<RawCall, Task> answer, bool hasRobots, bool isDeaf, TestCertificates? certificates)
    {
        (this.answer, this.hasRobots, this.isDeaf) = (answer, hasRobots, isDeaf);
        loopback = new(AnswerAsync, certificates);
    }

    public int Port => loopback.Port;

    /// <summary>The first line of every request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <param name="isDeaf">True where the answer begins with a handshake of its own: no request is read before.</param>
    public static RawServer Start(Func<RawCall, Task> answer, bool hasRobots = false, bool isDeaf = false, TestCertificates? certificates = null) =>
        new(answer, hasRobots, isDeaf, certificates);

    private async Task AnswerAsync(Caller caller)
    {
        var call = new RawCall(caller.Socket, caller.Wire, isDeaf ? "" : await RequestAsync(caller), caller.Closing);
        Requests.Enqueue(call.Line);
        await (call.Path == "/robots.txt" && !hasRobots ? call.NotFoundAsync() : answer(call));
    }

    private static async Task<string> RequestAsync(Caller caller)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await caller.Wire.ReadAsync(one, caller.Closing) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }

    public ValueTask DisposeAsync() => loopback.DisposeAsync();
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
