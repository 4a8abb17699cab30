using System.IO.Compression;
using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>The numbered objects of a file. Object 0 is none.</summary>
internal sealed class PdfObjects
{
    private readonly List<PdfObject> objects = [default];

    public int Count => objects.Count;

    public PdfObject this[int id] => objects[id];

    public int Reserve()
    {
        objects.Add(default);
        return objects.Count - 1;
    }

    public void Set(int id, string content) => objects[id] = new PdfObject(Encoding.Latin1.GetBytes(content), IsStream: false);

    public int Add(string content)
    {
        var id = Reserve();
        Set(id, content);
        return id;
    }

    public int AddStream(ReadOnlySpan<byte> data, string entries = "", bool compress = true)
    {
        var body = compress ? Deflate(data) : data.ToArray();
        var head = Encoding.Latin1.GetBytes($"<<{entries}{(compress ? "/Filter/FlateDecode" : "")}/Length {body.Length}>>stream\n");
        objects.Add(new PdfObject([.. head, .. body, .. "\nendstream"u8], IsStream: true));
        return objects.Count - 1;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
            zlib.Write(data);
        return compressed.ToArray();
    }
}

internal readonly record struct PdfObject(byte[] Content, bool IsStream);
