using System.Text.Json.Serialization;
using Briefings.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OllamaSharp;
using OllamaSharp.Models;

namespace Briefings.Worker.Models;

/// <summary>How the kernel asks: the prompt's settings, the model's over them, and the schema of the reply.</summary>
internal sealed class CallSettings(ModelOptions model, Prompt prompt) : PromptExecutionSettings
{
    [JsonIgnore]
    public float Temperature { get; } = model.Temperature ?? prompt.Settings.Temperature;

    [JsonIgnore]
    public long Seed { get; } = model.Seed ?? prompt.Settings.Seed;

    /// <summary>What decides a reply beside the prompt and the model, for the store of readings.</summary>
    [JsonIgnore]
    public string Fingerprint => $"{Temperature} {Seed} {model.ContextTokens} {model.MaxOutputTokens}";

    public override PromptExecutionSettings Clone() => new CallSettings(model, prompt);

    protected override void PrepareChatOptionsForRequest(ChatOptions options)
    {
        options.Temperature = Temperature;
        options.Seed = Seed;
        ReplyLimit.Set(options, model, model.MaxOutputTokens);
        options.ResponseFormat = ChatResponseFormat.ForJsonSchema(prompt.Schema, "reading");
        if (model.Provider == "openai")
            (options.AdditionalProperties ??= [])["strict"] = true;
        if (model.Provider == "ollama")
            options.AddOllamaOption(OllamaOption.NumCtx, model.ContextTokens);
    }
}
