using System.IO.Compression;

namespace Briefings.Tests.Worker.Sources;

/// <summary>Bytes packed small that unpack large.</summary>
internal static class Packed
{
    public static byte[] Gzip(ReadOnlySpan<byte> bytes) => Through(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    public static byte[] Brotli(ReadOnlySpan<byte> bytes) => Through(bytes, stream => new BrotliStream(stream, CompressionLevel.Fastest));

    public static byte[] Zlib(ReadOnlySpan<byte> bytes) => Through(bytes, stream => new ZLibStream(stream, CompressionLevel.Fastest));

    private static byte[] Through(ReadOnlySpan<byte> bytes, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var stream = packing(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
