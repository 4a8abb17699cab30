namespace Briefings.Analysis.Rules;

/// <summary>Finds everybody whom a document names, and every mention of them.</summary>
internal static class CastReader
{
    public static Cast Read(Document document) => new([], []);
}
