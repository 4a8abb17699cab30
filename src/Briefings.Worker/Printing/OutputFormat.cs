namespace Briefings.Worker.Printing;

internal enum OutputFormat
{
    Pdf,
    Html,
    Docx,
    Md,
    Json,
}
