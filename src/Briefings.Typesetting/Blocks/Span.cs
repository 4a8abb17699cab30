namespace Briefings.Typesetting.Blocks;

/// <summary>A stretch of text in one look.</summary>
/// <param name="Text">A line feed in it is a line break the writer asked for.</param>
/// <param name="Anchor">Name of the place where the span begins; each name stands once in a document.</param>
internal sealed record Span(string Text, Emphasis Emphasis, Badge Badge = Badge.None, Link? Link = null, string? Anchor = null)
{
    public bool Continues(Span other) =>
        Anchor is null && Emphasis == other.Emphasis && Badge == Badge.None && other.Badge == Badge.None && ReferenceEquals(Link, other.Link);
}

[Flags]
internal enum Emphasis
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Superscript = 8,
}

internal enum Badge
{
    None,
    Plain,
    Muted,
    Alert,
}
