namespace Briefings.Rendering;

/// <summary>What a template makes of its own sample.</summary>
public sealed record TemplatePreview(string Title, DateOnly Date, string Markdown);
