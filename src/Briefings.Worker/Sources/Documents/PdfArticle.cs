using Briefings.Articles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Reads the article of a PDF that has its text in it.</summary>
internal static class PdfArticle
{
    private const int MostPages = 60;

    // What a scanner leaves on a page is a stamp or a page number.
    private const int FewestLettersOnAPage = 30;

    /// <exception cref="ProblemException">It is locked, broken, a scan, or no article.</exception>
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        var (blocks, title) = Blocks(bytes, origin.Name);
        var paragraphs = PdfParagraphs.Of(blocks);
        return paragraphs.Count == 0 ? throw new ProblemException(Problems.PdfWithoutText(origin.Name)) : PlainArticle.Of(paragraphs, title, origin);
    }

    private static (IReadOnlyList<PdfBlock> Blocks, string? Title) Blocks(ReadOnlyMemory<byte> bytes, string where)
    {
        var budget = new PdfBudget();
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new() { FilterProvider = budget, SkipMissingFonts = true, UseLenientParsing = true });
            if (document.NumberOfPages > MostPages)
                throw new ProblemException(Problems.PdfTooLong(where, document.NumberOfPages, MostPages));
            var pages = document.GetPages().ToList();
            // The package goes on past what it could not unpack.
            if (budget.IsSpent)
                throw new ProblemException(Problems.PackedTooTight(where));
            if (pages.Sum(page => page.Letters.Count) < FewestLettersOnAPage * pages.Count)
                throw new ProblemException(Problems.PdfWithoutText(where));
            var blocks = PdfPages.Blocks(pages);
            return (blocks, Title(blocks));
        }
        catch (PdfDocumentEncryptedException fault)
        {
            throw new ProblemException(Problems.PdfLocked(where), fault);
        }
        // The package throws what it likes over a broken file.
        catch (Exception fault) when (fault is not (ProblemException or OutOfMemoryException))
        {
            throw new ProblemException(budget.IsSpent ? Problems.PackedTooTight(where) : Problems.PdfBroken(where), fault);
        }
    }

    /// <summary>The largest words near the top of the first page, where they stand out from the rest.</summary>
    private static string? Title(IReadOnlyList<PdfBlock> blocks)
    {
        var body = blocks.SelectMany(block => block.Lines).GroupBy(line => Math.Round(line.Size)).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;
        var largest = blocks.Where(block => block.Page == 1 && block.Text.Length is > 3 and < 250).MaxBy(block => block.Size);
        return largest is not null && largest.Size > body * 1.15 ? largest.Text : null;
    }
}
