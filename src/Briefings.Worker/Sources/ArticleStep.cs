using Briefings.Articles;
using Briefings.Worker.Sources.Documents;

namespace Briefings.Worker.Sources;

/// <summary>Reads one thing that a source found. Whatever is wrong with it stays with it.</summary>
internal static class ArticleStep
{
    /// <returns>The article, or the problem of what is none.</returns>
    public static (Article? Article, Problem? Problem) Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        try
        {
            return (DocumentReader.Read(bytes, origin), null);
        }
        catch (ProblemException fault)
        {
            return (null, fault.Problem with { Where = fault.Problem.Where ?? origin.Name });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return (null, Problems.Unexpected(fault) with { Where = origin.Name });
        }
    }
}
