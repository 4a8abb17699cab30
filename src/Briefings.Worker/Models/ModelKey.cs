namespace Briefings.Worker.Models;

/// <summary>Keys come from the environment alone, and are never written anywhere.</summary>
internal static class ModelKey
{
    /// <summary>What endpoints without keys are given, because their clients insist on one.</summary>
    public const string NoKey = "none";

    public static string Of(ModelOptions model, IReadOnlyDictionary<string, string> environment) =>
        environment.TryGetValue(Variable(model), out var key) && key.Length > 0 ? key : NoKey;

    /// <summary>The variable that must hold a key and holds none; null where no key is needed.</summary>
    public static string? Missing(ModelOptions model, IReadOnlyDictionary<string, string> environment) =>
        Needed(model) && Of(model, environment) == NoKey ? Variable(model) : null;

    private static bool Needed(ModelOptions model) => model.KeyVariable is not null || (model.Provider != "ollama" && model.Endpoint is null);

    private static string Variable(ModelOptions model) => model.KeyVariable ?? model.Provider switch
    {
        "anthropic" => "ANTHROPIC_API_KEY",
        "ollama" => "OLLAMA_API_KEY",
        _ => "OPENAI_API_KEY",
    };
}
