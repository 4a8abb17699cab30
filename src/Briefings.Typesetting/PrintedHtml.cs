namespace Briefings.Typesetting;

/// <param name="Faults">What could not be printed as it was meant, in the order of the text.</param>
public sealed record PrintedHtml(string Text, IReadOnlyList<MarkdownFault> Faults);
