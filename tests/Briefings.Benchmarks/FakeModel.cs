using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefings.Benchmarks;

/// <summary>An endpoint on loopback that answers as the seeds' recordings do, after a second or at once, and with faults on some calls.</summary>
internal sealed partial class FakeModel : IDisposable
{
    private const int Port = 18390;

    private readonly HttpListener listener = new();
    private readonly Dictionary<string, string> replies = Recordings();
    private readonly TimeSpan latency;
    private readonly int faultOnEvery;
    private int calls;

    /// <param name="faultOnEvery">3 for a 429 or a 503 on every third call, by turns, with a Retry-After of one second; 0 for none.</param>
    public FakeModel(TimeSpan latency, int faultOnEvery = 0)
    {
        (this.latency, this.faultOnEvery) = (latency, faultOnEvery);
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        _ = ServeAsync();
    }

    public static string RecordingsFolder { get; } = Path.Combine(Seeds.Root, "tests", "Briefings.Tests", "Recordings", "seeds");

    public static string Endpoint => $"http://127.0.0.1:{Port}/v1";

    /// <summary>When each call came and, where it was told to wait, when it was told; in ticks of the stopwatch.</summary>
    public ConcurrentQueue<(long Came, long? Told)> Calls { get; } = [];

    /// <summary>Calls that came while a Retry-After held; what was under way when it was told (half a second on a busy machine) could not know.</summary>
    public int CallsWhileHeld => Calls.Count(call => Calls.Any(other => other.Told is { } told
        && call.Came > told + Stopwatch.Frequency / 2 && call.Came < told + Stopwatch.Frequency * 0.99));

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (came, number) = (Stopwatch.GetTimestamp(), Interlocked.Increment(ref calls));
        using var request = await JsonDocument.ParseAsync(context.Request.InputStream);
        if (faultOnEvery > 0 && number % faultOnEvery == 0)
        {
            context.Response.StatusCode = number % 2 == 0 ? 429 : 503;
            context.Response.AddHeader("Retry-After", "1");
            Calls.Enqueue((came, Stopwatch.GetTimestamp()));
            context.Response.Close("{\"error\":{\"message\":\"wait\"}}"u8.ToArray(), willBlock: false);
            return;
        }

        Calls.Enqueue((came, null));
        await Task.Delay(latency);
        var reply = ReplyTo(request.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!);
        context.Response.ContentType = "application/json";
        context.Response.Close(JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "c",
            @object = "chat.completion",
            created = 1,
            model = "fake",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = reply } } },
            usage = new { prompt_tokens = 2900, completion_tokens = reply.Length / 4, total_tokens = 2900 + reply.Length / 4 },
        }), willBlock: false);
    }

    /// <summary>What was recorded of the seed with this title; else one actor and one sentence of what is shown.</summary>
    private string ReplyTo(string prompt)
    {
        if (Title().Match(prompt) is { Success: true } title && replies.TryGetValue(title.Value, out var recorded))
            return recorded;
        var sentences = Sentence().Matches(prompt);
        var (number, quote) = (sentences[sentences.Count / 2].Groups[1].Value, sentences[sentences.Count / 2].Groups[2].Value);
        return JsonSerializer.Serialize(new
        {
            summary = new[] { new { text = quote, evidence = new[] { new { sentence = int.Parse(number), quote } } } },
            actors = new[]
            {
                new { name = "harbour master of Norrvik", kind = "Group", role = (string?)null, aliases = Array.Empty<string>(), significance = (string?)null, evidence = new[] { new { sentence = int.Parse(number), quote } } },
            },
            statements = Array.Empty<int>(),
            motives = Array.Empty<int>(),
            questions = Array.Empty<int>(),
        });
    }

    private static Dictionary<string, string> Recordings() => Directory.EnumerateFiles(RecordingsFolder, "*-1.json")
        .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)
        .ToDictionary(recording => Title().Match(Joined(recording.GetProperty("request").GetProperty("messages")[1])).Value, recording => Joined(recording.GetProperty("reply")));

    private static string Joined(JsonElement lines) => string.Join('\n', lines.GetProperty("text").EnumerateArray().Select(line => line.GetString()));

    [GeneratedRegex("^title: .+$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\[(\d+)\] (The harbour master of Norrvik .{40,90})\b.*$", RegexOptions.Multiline)]
    private static partial Regex Sentence();
}
