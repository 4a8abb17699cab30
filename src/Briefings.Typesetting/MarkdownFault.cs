namespace Briefings.Typesetting;

/// <summary>Something of a text that could not be printed as it was meant; what it says is printed in its place.</summary>
/// <param name="Code"><c>BRF62nn</c>.</param>
/// <param name="What">What is wrong, and what to do.</param>
/// <param name="Line">In the Markdown, from 1.</param>
public sealed record MarkdownFault(string Code, string What, int Line);
