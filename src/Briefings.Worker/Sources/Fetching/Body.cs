using System.IO.Compression;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>Reads what a server sends, unpacked, up to a limit that holds for what comes out and not for what came in.</summary>
internal static class Body
{
    private const int Block = 32 * 1024;

    /// <param name="isCutAtLimit">True to take what fits; else more than the limit is a fault.</param>
    /// <exception cref="ProblemException">It is larger than the limit, or packed in a way that is not unpacked.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, bool isCutAtLimit, string where, Patience patience)
    {
        if (content.Headers.ContentLength > limit && !isCutAtLimit)
            throw new ProblemException(Problems.AnswerTooLarge(where, limit));
        await using var raw = await content.ReadAsStreamAsync(patience.Token);
        await using var stream = Unpacked(raw, [.. content.Headers.ContentEncoding], where);
        var bytes = new MemoryStream();
        var block = new byte[Block];
        while (true)
        {
            patience.GoOn();
            var read = await stream.ReadAsync(block, patience.Token);
            if (read == 0)
                break;
            bytes.Write(block, 0, (int)Math.Min(read, limit + 1 - bytes.Length));
            if (bytes.Length <= limit)
                continue;
            if (!isCutAtLimit)
                throw new ProblemException(Problems.AnswerTooLarge(where, limit));
            bytes.SetLength(limit);
            break;
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static Stream Unpacked(Stream raw, string[] encodings, string where) => encodings switch
    {
        [] => raw,
        [var only] => only.ToLowerInvariant() switch
        {
            "identity" or "" => raw,
            "gzip" or "x-gzip" => new GZipStream(raw, CompressionMode.Decompress),
            "br" => new BrotliStream(raw, CompressionMode.Decompress),
            "deflate" => new ZLibStream(raw, CompressionMode.Decompress),
            _ => throw new ProblemException(Problems.PackingUnknown(where, only)),
        },
        _ => throw new ProblemException(Problems.PackingUnknown(where, string.Join(" in ", encodings.Reverse()))),
    };
}
