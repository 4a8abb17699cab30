namespace Briefings.Rendering.Markdown;

/// <summary>Markdown that code made of escaped text: printed as it is. Everything else that a template prints is escaped.</summary>
internal sealed record Safe(string Markdown)
{
    public override string ToString() => Markdown;
}
