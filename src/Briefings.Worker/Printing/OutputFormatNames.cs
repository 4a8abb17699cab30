namespace Briefings.Worker.Printing;

internal static class OutputFormatNames
{
    public static string Extension(this OutputFormat format) => format.ToString().ToLowerInvariant();
}
