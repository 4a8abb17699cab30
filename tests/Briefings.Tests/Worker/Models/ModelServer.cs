using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefings.Tests.Worker.Models;

/// <summary>A real HTTP server on loopback that answers as it was told: in the form of OpenAI's chat completions, or in a <see cref="ProviderForm"/>.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly Func<ModelCall, Answer> answer;
    private int calls;

    private ModelServer(WebApplication application, Func<ModelCall, Answer> answer) => (this.application, this.answer) = (application, answer);

    public string Address => application.Urls.First();

    public string Endpoint => $"{Address}/v1";

    /// <summary>Every call that came, in order.</summary>
    public ConcurrentQueue<ModelCall> Calls { get; } = [];

    public static async Task<ModelServer> StartAsync(Func<ModelCall, Answer> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new ModelServer(application, answer);
        application.Run(server.HandleAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>The answers one after another; the last one from then on.</summary>
    public static Task<ModelServer> StartAsync(params Answer[] answers) =>
        StartAsync(call => answers[Math.Min(call.Number, answers.Length) - 1]);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var call = new ModelCall(Interlocked.Increment(ref calls), TimeProvider.System.GetTimestamp(), JsonNode.Parse(body)!)
        {
            Path = context.Request.Path,
            Headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
        };
        Calls.Enqueue(call);
        await answer(call)(context);
    }

    /// <summary>How a call is answered.</summary>
    internal delegate Task Answer(HttpContext context);

    public static Answer Says(string text, string? finish = "stop", bool usage = true, TimeSpan latency = default) => async context =>
    {
        await Task.Delay(latency, context.RequestAborted);
        var completion = new JsonObject
        {
            ["id"] = "c",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "test",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = finish,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            }),
        };
        if (usage)
            completion["usage"] = new JsonObject { ["prompt_tokens"] = 1000, ["completion_tokens"] = 200, ["total_tokens"] = 1200 };
        await Json(context, 200, completion.ToJsonString());
    };

    public static Answer Refuses() => context => Json(context, 200, """
        {"id":"c","object":"chat.completion","created":1,"model":"test","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":null,"refusal":"I cannot help with that."}}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
        """);

    public static Answer Status(int status, string? retryAfter = null, string message = "no") => context =>
    {
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Json(context, status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "error" } }.ToJsonString());
    };

    public static Answer Body(string body, string type = "application/json") => async context =>
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    /// <summary>The connection is cut before a byte of an answer.</summary>
    public static Answer Drops() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Headers and half a body come, and then nothing.</summary>
    public static Answer Hangs() => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"c","choices":[""");
        await context.Response.Body.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };

    public static Task Json(HttpContext context, int status, JsonObject body) => Json(context, status, body.ToJsonString());

    private static async Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Timestamp">When it came, of the system's clock.</param>
internal sealed record ModelCall(int Number, long Timestamp, JsonNode Body)
{
    public required string Path { get; init; }

    /// <summary>By their names in lower case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string System => Body["messages"]![0]!["content"]!.GetValue<string>();

    public string User => Body["messages"]![1]!["content"]!.GetValue<string>();

    public override string ToString() => JsonSerializer.Serialize(Body);
}
