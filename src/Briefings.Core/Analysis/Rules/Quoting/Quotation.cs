namespace Briefings.Analysis.Rules.Quoting;

/// <summary>
/// Words between quotation marks within one paragraph. A quotation of several paragraphs, each reopened by a mark, is one
/// quotation a paragraph; all but the first <see cref="Continues"/> the one before.
/// </summary>
/// <param name="Start">Offset of the opening mark.</param>
/// <param name="End">After the closing mark; after the last word where the next paragraph reopens the quotation.</param>
/// <param name="Inner">Offset of the first character within the marks.</param>
/// <param name="InnerEnd">After the last character within the marks.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one within it, …</param>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
internal sealed record Quotation(
    int Start, int End, int Inner, int InnerEnd, int Depth, int Paragraph, QuotationKind Kind, bool Continues = false)
{
    public bool Contains(int offset) => offset >= Start && offset < End;
}
