namespace Briefings.Typesetting.Blocks;

/// <summary>A stretch of text in one look.</summary>
/// <param name="Text">A line feed in it is a line break the writer asked for.</param>
/// <param name="Anchor">Name of the place where the span begins; each name stands once in a document.</param>
/// <param name="Language">BCP 47 tag, when it is not the document's.</param>
internal sealed record Span(string Text, Emphasis Emphasis, Badge Badge = Badge.None, Link? Link = null, string? Anchor = null, string? Language = null)
{
    /// <summary>The words that tell which way spans run: raised citations stand beside them.</summary>
    public static string WordsOf(IReadOnlyList<Span> spans) => spans is [var only] && !only.Emphasis.HasFlag(Emphasis.Superscript)
        ? only.Text
        : string.Concat(spans.Where(span => !span.Emphasis.HasFlag(Emphasis.Superscript)).Select(span => span.Text));

    public bool Continues(Span other) =>
        Anchor is null && Emphasis == other.Emphasis && Badge == Badge.None && other.Badge == Badge.None && ReferenceEquals(Link, other.Link)
        && Language == other.Language;
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
