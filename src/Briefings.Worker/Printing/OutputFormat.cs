namespace Briefings.Worker.Printing;

internal enum OutputFormat
{
    Pdf,
    Html,
    Md,
    Json,
}
