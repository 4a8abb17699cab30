namespace Briefings.Worker.Sources.Documents;

/// <summary>Lines that stand together on a page, in reading order.</summary>
internal sealed record PdfBlock(int Page, IReadOnlyList<PdfLine> Lines)
{
    public string Text => string.Join(' ', Lines.Select(line => line.Text));

    public double Size => Lines.Max(line => line.Size);
}

/// <param name="Left">Points from the left edge of the page.</param>
/// <param name="Right">Points from the left edge of the page.</param>
/// <param name="Middle">Height over the foot of the page, as a part of the page's height.</param>
/// <param name="Size">Of its largest letters, in points.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Middle, double Size);
