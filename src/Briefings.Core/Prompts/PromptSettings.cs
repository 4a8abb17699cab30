namespace Briefings.Prompts;

/// <summary>How the prompt wants to be answered; the configured model's own settings win.</summary>
/// <param name="Temperature">0 for the likeliest words.</param>
/// <param name="Seed">The same seed asks for the same reply, where a provider knows seeds.</param>
public sealed record PromptSettings(float Temperature, long Seed);
