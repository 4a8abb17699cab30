using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Quoting;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>
/// Gives quotations without a cue of their own to the speaker of the quotation before: "…," he said. "…" goes on the same
/// statement; so does a quotation that the next paragraph reopens.
/// </summary>
internal static class LooseQuotations
{
    private const int MostPieces = 40;

    public static void Attach(Syntax syntax, ContentBounds bounds, List<Statement> found)
    {
        HashSet<int> claimed = [];
        foreach (Statement statement in found)
        {
            foreach (Piece piece in statement.Pieces)
            {
                Claim(syntax, piece, claimed);
            }
        }
        int lastStatement = -1;
        List<int> order = [.. Enumerable.Range(0, found.Count).OrderBy(index => LastEnd(found[index]))];
        int next = 0;
        foreach (Quotation quotation in syntax.Quotations)
        {
            if (quotation.Depth > 0 || quotation.Kind != QuotationKind.Speech)
            {
                continue;
            }
            while (next < order.Count && Math.Min(found[order[next]].Start, CueOffset(syntax, found[order[next]])) < quotation.Start)
            {
                lastStatement = order[next++];
            }
            if (claimed.Contains(quotation.Start) || lastStatement < 0)
            {
                continue;
            }
            Statement speaker = found[lastStatement];
            if (Follows(syntax, speaker, quotation))
            {
                List<Piece> pieces = [.. speaker.Pieces, new Piece(quotation.Inner, quotation.InnerEnd)];
                found[lastStatement] = speaker with { Pieces = pieces, Basis = bounds.BasisOf(pieces) };
            }
        }
    }

    private static int LastEnd(Statement statement) => statement.Pieces[^1].End;

    private static int CueOffset(Syntax syntax, Statement statement) => syntax.Tokens[statement.Cue].Start;

    private static void Claim(Syntax syntax, Piece piece, HashSet<int> claimed)
    {
        int end = syntax.Document.TokenAt(piece.End);
        for (int k = syntax.Document.TokenAt(piece.Start); k < end; k++)
        {
            if (syntax.QuotationOf(k) is { } quotation)
            {
                claimed.Add(quotation.Start);
            }
        }
    }

    private static bool Follows(Syntax syntax, Statement speaker, Quotation quotation)
    {
        if (speaker.Basis != Basis.Quoted || speaker.Pieces.Count >= MostPieces)
        {
            return false;
        }
        int cueParagraph = syntax.Document.Article.Sentences[syntax.Tokens[speaker.Cue].Sentence - 1].Paragraph;
        if (quotation.Continues)
        {
            return quotation.Paragraph - cueParagraph <= 6 && speaker.Pieces[^1].End <= quotation.Start;
        }
        int first = syntax.Document.TokenAt(quotation.Start);
        if (IsParagraph(syntax, quotation) && quotation.Paragraph == LastParagraph(syntax, speaker) + 1)
        {
            return true;
        }
        return cueParagraph == quotation.Paragraph && first < syntax.Tokens.Count
            && syntax.Document.Sentences[syntax.SentenceOf(first)].First == first
            && !HasOwnCue(syntax, quotation);
    }

    // “…,” he said. / “…”: a paragraph that is a quotation and nothing else goes on with who spoke at the end of the one before.
    private static bool IsParagraph(Syntax syntax, Quotation quotation)
    {
        int first = syntax.Document.TokenAt(quotation.Start), end = syntax.Document.TokenAt(quotation.End);
        return ParagraphAt(syntax, first - 1) != quotation.Paragraph && (end >= syntax.Tokens.Count || ParagraphAt(syntax, end) != quotation.Paragraph);
    }

    private static int ParagraphAt(Syntax syntax, int token) => token < 0 ? 0 : syntax.Document.Article.Sentences[syntax.Tokens[token].Sentence - 1].Paragraph;

    private static int LastParagraph(Syntax syntax, Statement speaker) =>
        ParagraphAt(syntax, Math.Max(speaker.Cue, syntax.Document.TokenAt(speaker.Pieces[^1].End) - 1));

    private static bool HasOwnCue(Syntax syntax, Quotation quotation)
    {
        int after = syntax.Document.TokenAt(quotation.End);
        return after < syntax.Tokens.Count && !syntax.IsQuoted(after) && syntax.ClassOf(after) is not WordClass.Mark
            && syntax.Document.Sentences[syntax.SentenceOf(after)].First != after;
    }
}
