using Scriban.Parsing;

namespace Briefings.Rendering.Checking;

/// <summary>Scriban counts lines and columns from 0, people from 1.</summary>
internal static class SourcePlace
{
    public static int Line(this SourceSpan span) => span.Start.Line + 1;

    public static int Column(this SourceSpan span) => span.Start.Column + 1;
}
