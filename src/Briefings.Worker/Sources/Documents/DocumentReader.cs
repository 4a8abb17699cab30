using Briefings.Articles;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Reads an article of any medium: what a document's own program is needed for is read here, everything else by Core.</summary>
internal static class DocumentReader
{
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin) => ArticleReader.Read(bytes, origin);
}
