using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Briefings.Worker.Models;

/// <summary>Says how long a reply may be, in the field that the endpoint knows.</summary>
internal static class ReplyLimit
{
    public static void Set(ChatOptions options, ModelOptions model, int tokens)
    {
        if (model is { Provider: "openai", UseMaxTokens: true })
            options.RawRepresentationFactory = _ => WithMaxTokens(tokens);
        else
            options.MaxOutputTokens = tokens;
    }

    private static ChatCompletionOptions WithMaxTokens(int tokens)
    {
        var options = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The client's own way to send a field that it has no property for; marked as subject to change.
        options.Patch.Set("$.max_tokens"u8, tokens);
#pragma warning restore SCME0001
        return options;
    }
}
