namespace Briefings.Rendering;

/// <summary>Prints a briefing's Markdown as PDF. The seam is kept for a second typesetter: see docs/decisions.</summary>
public interface IPdfPrinter
{
    /// <param name="markdown">What a template rendered.</param>
    /// <param name="page">Title, language and date, and the template's <c>style.json</c>.</param>
    PrintedPdf Print(string markdown, PageSetup page);
}
