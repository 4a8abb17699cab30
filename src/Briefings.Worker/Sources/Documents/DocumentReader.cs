using Briefings.Articles;

namespace Briefings.Worker.Sources.Documents;

/// <summary>
/// Reads an article of any medium. PDF, DOCX and mail are read here, each by a class of its own, so that its package is loaded when one
/// comes and not before; everything else is read by Core.
/// </summary>
internal static class DocumentReader
{
    public const string MailType = "message/rfc822";

    // A PDF may begin with a few bytes of something else (ISO 32000-1, annex H.3.4.1).
    private const int PdfWithin = 1024;

    /// <exception cref="ProblemException">It cannot be read, or there is no article in it.</exception>
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        if (bytes.Length > ArticleReader.LargestInput)
            throw new ProblemException(Problems.TooLarge(origin.Name, ArticleReader.LargestInput));
        var start = bytes.Span[..Math.Min(bytes.Length, PdfWithin)];
        if (start.IndexOf("%PDF-"u8) >= 0)
            return PdfArticle.Read(bytes, origin);
        if (start.StartsWith("PK\x3\x4"u8) && bytes.Span.IndexOf("word/document"u8) >= 0)
            return WordArticle.Read(bytes, origin);
        return origin.MediaType == MailType || (origin.MediaType is null && Path.GetExtension(origin.Name).Equals(".eml", StringComparison.OrdinalIgnoreCase))
            ? MailArticle.Read(bytes, origin)
            : ArticleReader.Read(bytes, origin);
    }
}
