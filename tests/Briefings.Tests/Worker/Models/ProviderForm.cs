using System.Text.Json.Nodes;

namespace Briefings.Tests.Worker.Models;

/// <summary>How each provider says the same things: its own form of a reply, of a cut one, of a refusal and of an error.</summary>
internal static class ProviderForm
{
    public static ModelServer.Answer Says(string provider, string text) => provider switch
    {
        "ollama" => Ollama(text, "stop"),
        "anthropic" => Claude(text, "end_turn"),
        _ => ModelServer.Says(text),
    };

    public static ModelServer.Answer Cut(string provider, string text) => provider switch
    {
        "ollama" => Ollama(text, "length"),
        "anthropic" => Claude(text, "max_tokens"),
        _ => ModelServer.Says(text, finish: "length"),
    };

    public static ModelServer.Answer Error(string provider, int status, string kind, string? retryAfter = null) => context =>
    {
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        var error = new JsonObject { ["type"] = kind, ["message"] = "no" };
        return ModelServer.Json(context, status, provider switch
        {
            "ollama" => new JsonObject { ["error"] = "no" },
            "anthropic" => new JsonObject { ["type"] = "error", ["error"] = error },
            _ => new JsonObject { ["error"] = error },
        });
    };

    /// <summary>Ollama knows no refusal: its model says so in words.</summary>
    public static ModelServer.Answer Refuses(string provider) => provider == "anthropic" ? Claude("", "refusal") : ModelServer.Refuses();

    public static ModelServer.Answer Ollama(string text, string reason) => context => ModelServer.Json(context, 200, new JsonObject
    {
        ["model"] = "test",
        ["created_at"] = "2026-11-23T06:37:00Z",
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
        ["done"] = true,
        ["done_reason"] = reason,
        ["total_duration"] = 5_000_000,
        ["prompt_eval_count"] = 1000,
        ["eval_count"] = 200,
    });

    public static ModelServer.Answer Claude(string text, string reason) => context => ModelServer.Json(context, 200, new JsonObject
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = "test",
        ["content"] = text.Length == 0 ? new JsonArray() : new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        ["stop_reason"] = reason,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = 1000, ["output_tokens"] = 200 },
    });
}
