using System.Globalization;
using System.Text;
using Briefings.Evidence;
using Briefings.Rendering;

namespace Briefings.Worker.Printing;

/// <summary>Prints briefings and samples in any of the formats.</summary>
internal sealed class BriefingPrinter(IPdfPrinter pdf)
{
    public PrintedBriefing Print(Briefing briefing, Template template, BriefingOptions options, IReadOnlyList<OutputFormat> formats)
    {
        var markdown = formats.All(format => format == OutputFormat.Json)
            ? ""
            : template.Render(BriefingView.From(briefing, template, options));
        var page = new PageSetup(briefing.Article.Title, template.LanguageFor(briefing.Article.Language), options.Date, template)
        {
            Marking = options.Marking,
            Attachments =
            [
                new("briefing.json", "The briefing as data", IsSource: false, () => BriefingJson.Write(briefing)),
                new("source.json", "The article that the briefing is made from", IsSource: true, () => BriefingJson.WriteSource(briefing.Article)),
            ],
        };
        return Print(markdown, page, formats, () => BriefingJson.Write(briefing));
    }

    /// <param name="json">What is written where JSON is asked for.</param>
    public PrintedBriefing Print(EditionView view, Template template, IReadOnlyList<OutputFormat> formats, Func<ReadOnlyMemory<byte>> json) =>
        Print(template.Render(view), PageOf(view, template) with { Attachments = [new("edition.json", "The edition as data", IsSource: false, json)] }, formats, json);

    /// <summary>What the pages of an edition need beside their Markdown.</summary>
    public static PageSetup PageOf(EditionView view, Template template) =>
        new(view.Title, template.Language, DateOnly.ParseExact(view.DateIso, "yyyy-MM-dd", CultureInfo.InvariantCulture), template) { Marking = view.Marking };

    /// <summary>Prints what a template makes of its own sample: no article, no analyst, and therefore no JSON.</summary>
    public PrintedBriefing PrintSample(Template template, IReadOnlyList<OutputFormat> formats)
    {
        var preview = template.Preview();
        var page = new PageSetup(preview.Title, preview.Language, preview.Date, template) { Marking = preview.Marking };
        return Print(preview.Markdown, page, formats, () => ReadOnlyMemory<byte>.Empty);
    }

    private PrintedBriefing Print(string markdown, PageSetup page, IReadOnlyList<OutputFormat> formats, Func<ReadOnlyMemory<byte>> json)
    {
        var problems = new List<Problem>();
        var files = new List<(OutputFormat, ReadOnlyMemory<byte>)>();
        foreach (var format in formats)
        {
            files.Add((format, format switch
            {
                OutputFormat.Pdf => PrintPdf(),
                OutputFormat.Html => PrintHtml(),
                OutputFormat.Docx => TypesettingPrinter.PrintDocx(markdown, page),
                OutputFormat.Md => Encoding.UTF8.GetBytes(markdown),
                _ => json(),
            }));
        }

        return new PrintedBriefing(files, problems);

        ReadOnlyMemory<byte> PrintHtml()
        {
            var (html, faults) = TypesettingPrinter.PrintHtml(markdown, page);
            problems.AddRange(faults.Except(problems));
            return Encoding.UTF8.GetBytes(html);
        }

        ReadOnlyMemory<byte> PrintPdf()
        {
            var printed = pdf.Print(markdown, page);
            problems.AddRange(printed.Problems.Except(problems));
            return printed.Bytes;
        }
    }
}
