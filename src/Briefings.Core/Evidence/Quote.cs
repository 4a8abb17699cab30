namespace Briefings.Evidence;

/// <summary>Words found in an article: <c>article.Text[Start..End] == Text</c>, always.</summary>
/// <param name="Sentence">Number of the sentence in which the quote begins.</param>
/// <param name="Start">UTF-16 code units into the canonical text.</param>
/// <param name="End">Exclusive.</param>
public sealed record Quote(int Sentence, int Start, int End, string Text);
