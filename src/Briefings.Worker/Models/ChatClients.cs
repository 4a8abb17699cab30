using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Briefings.Worker.Models;

/// <summary>The three providers, each as a plain <see cref="IChatClient"/>; their own retries and timeouts are off.</summary>
internal static class ChatClients
{
    public static IChatClient Create(ModelOptions options, string key, HttpClient http) => options.Provider switch
    {
        "openai" => OpenAi(options, key, http),
        "ollama" => Ollama(options, key, http),
        "anthropic" => Claude(options, key, http),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such provider."),
    };

    /// <summary>The configured endpoint, else the provider's own.</summary>
    public static string AddressOf(ModelOptions options) => options.Endpoint ?? options.Provider switch
    {
        "ollama" => "http://localhost:11434",
        "anthropic" => "https://api.anthropic.com",
        _ => "https://api.openai.com/v1",
    };

    private static IChatClient OpenAi(ModelOptions options, string key, HttpClient http) => new OpenAIClient(
        new ApiKeyCredential(key),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(AddressOf(options)),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        }).GetChatClient(options.Name).AsIChatClient();

    private static OllamaApiClient Ollama(ModelOptions options, string key, HttpClient http)
    {
        http.BaseAddress = new Uri(AddressOf(options));
        // Of itself Ollama knows no keys; what stands before it may.
        if (key != ModelKey.NoKey)
            http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return new OllamaApiClient(http, options.Name);
    }

    private static IChatClient Claude(ModelOptions options, string key, HttpClient http) => new AnthropicClient
    {
        ApiKey = key,
        BaseUrl = AddressOf(options),
        HttpClient = http,
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
    }.AsIChatClient(options.Name, defaultMaxOutputTokens: options.MaxOutputTokens);
}
