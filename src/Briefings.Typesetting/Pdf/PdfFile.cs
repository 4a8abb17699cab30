using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Briefings.Typesetting.Pdf;

/// <summary>Writes the objects as a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static class PdfFile
{
    private const int ObjectsToAStream = 200;

    public static byte[] Write(PdfObjects objects, int catalog, int info)
    {
        var file = new PdfBuffer();
        file.Append("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        // Type, then offset or containing stream, then index in that stream.
        var entries = new (byte Type, int Field, int Index)[objects.Count];
        for (var id = 1; id < objects.Count; id++)
        {
            if (objects[id].IsStream)
                entries[id] = (1, WriteObject(file, id, objects[id].Content), 0);
        }

        var packed = Enumerable.Range(1, objects.Count - 1).Where(id => !objects[id].IsStream).Chunk(ObjectsToAStream).ToList();
        var next = objects.Count;
        Array.Resize(ref entries, objects.Count + packed.Count + 1);
        foreach (var ids in packed)
        {
            for (var i = 0; i < ids.Length; i++)
                entries[ids[i]] = (2, next, i);
            entries[next] = (1, WriteObject(file, next, Pack(objects, ids)), 0);
            next++;
        }

        entries[next] = (1, file.Length, 0);
        WriteCrossReferences(file, next, entries, catalog, info);
        return file.Written.ToArray();
    }

    private static int WriteObject(PdfBuffer file, int id, ReadOnlySpan<byte> content)
    {
        var offset = file.Length;
        file.Append($"{id} 0 obj\n").Append(content).Append("\nendobj\n"u8);
        return offset;
    }

    private static byte[] Pack(PdfObjects objects, int[] ids)
    {
        var (index, bodies) = (new PdfBuffer(), new PdfBuffer());
        foreach (var id in ids)
        {
            index.Append($"{id} {bodies.Length} ");
            bodies.Append(objects[id].Content).Append("\n"u8);
        }

        var first = index.Length;
        return Stream($"/Type/ObjStm/N {ids.Length}/First {first}", index.Append(bodies.Written).Written);
    }

    private static void WriteCrossReferences(PdfBuffer file, int id, (byte Type, int Field, int Index)[] entries, int catalog, int info)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        var offset = file.Length;
        var table = new byte[entries.Length * 7];
        for (var i = 0; i < entries.Length; i++)
        {
            var row = table.AsSpan(i * 7);
            row[0] = entries[i].Type;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], entries[i].Field);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)(i == 0 ? 65535 : entries[i].Index));
        }

        var trailer = $"/Type/XRef/Size {entries.Length}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{identity}><{identity}>]";
        WriteObject(file, id, Stream(trailer, table));
        file.Append($"startxref\n{offset}\n%%EOF\n");
    }

    private static byte[] Stream(string entries, ReadOnlySpan<byte> data)
    {
        var body = PdfObjects.Deflate(data);
        return new PdfBuffer()
            .Append($"<<{entries}/Filter/FlateDecode/Length {body.Length}>>stream\n").Append(body).Append("\nendstream"u8)
            .Written.ToArray();
    }
}
