using Briefings.Rendering;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Worker.Printing;

/// <summary>Joins Core's printer to the typesetter of this house.</summary>
internal sealed class TypesettingPrinter : IPdfPrinter
{
    public Rendering.PrintedPdf Print(string markdown, PageSetup page)
    {
        var style = StyleOf(page);
        var info = InfoOf(page);
        var printed = PdfPrinter.Print(markdown, style, style.Attach ? info with { Attachments = [.. page.Attachments.Select(AttachmentOf)] } : info);
        return new Rendering.PrintedPdf(
            printed.Bytes, printed.Pages,
            [.. ProblemsOf(printed.Faults), .. printed.MissingCharacters.Select(missing => Problems.NoFontFor(missing.CodePoint, missing.Context))]);
    }

    public static (string Html, IEnumerable<Problem> Problems) PrintHtml(string markdown, PageSetup page)
    {
        var printed = HtmlPrinter.Print(markdown, StyleOf(page), InfoOf(page));
        return (printed.Text, ProblemsOf(printed.Faults));
    }

    public static byte[] PrintDocx(string markdown, PageSetup page) => DocxPrinter.Print(markdown, StyleOf(page), InfoOf(page));

    /// <summary>What is wrong with a style; nothing where it can be used.</summary>
    public static IReadOnlyList<Problem> CheckStyle(string folder)
    {
        var file = Path.Combine(folder, "style.json");
        try
        {
            PageStyle.Parse(File.ReadAllText(file), file);
            return [];
        }
        catch (StyleException fault)
        {
            return [ProblemOf(fault)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A style that is missing or locked is told by the template's own check.
            return [];
        }
    }

    private static PageStyle StyleOf(PageSetup page)
    {
        try
        {
            var style = PageStyle.Parse(page.Template.Style, page.Template.StyleFile, page.Template.Folder);
            return style with { Header = style.Header.In(page.Template.Say), Footer = style.Footer.In(page.Template.Say) };
        }
        catch (StyleException fault)
        {
            throw new ProblemException(ProblemOf(fault), fault);
        }
    }

    private static Problem ProblemOf(StyleException fault) => new(fault.Code, fault.What, fault.Where);

    /// <summary>The lines are those of the Markdown that the template made.</summary>
    private static IEnumerable<Problem> ProblemsOf(IEnumerable<MarkdownFault> faults) =>
        faults.Select(fault => new Problem(fault.Code, fault.What, "briefing.md", fault.Line));

    private static Attachment AttachmentOf(PageAttachment file) => new(file.Name, "application/json", file.Description, file.IsSource, file.Json());

    private static DocumentInfo InfoOf(PageSetup page) => new()
    {
        Title = page.Title,
        Language = page.Language,
        Date = new DateTimeOffset(page.Date, TimeOnly.MinValue, TimeSpan.Zero),
        ShownDate = page.Template.LongDate(page.Date),
        Marking = page.Marking,
        Creator = "Briefings",
    };
}
