namespace Briefings.Rendering;

/// <summary>What a template makes of its own sample.</summary>
/// <param name="Language">BCP 47 tag of the page's language.</param>
/// <param name="Marking">How it may be passed on; null for no marking.</param>
public sealed record TemplatePreview(string Title, string Language, DateOnly Date, string? Marking, string Markdown);
