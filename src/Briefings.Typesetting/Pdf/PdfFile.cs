using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Briefings.Typesetting.Pdf;

/// <summary>Ends a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static class PdfFile
{
    private const int ObjectsToAStream = 200;

    /// <summary>Type, then offset or containing stream, then index in that stream.</summary>
    private readonly record struct Entry(byte Type, int Field, int Index);

    public static byte[] Write(PdfObjects objects, int catalog, int info)
    {
        var entries = new List<Entry>(objects.Count + (objects.Count / ObjectsToAStream) + 2);
        var packed = new List<int>();
        for (var id = 0; id < objects.Count; id++)
        {
            entries.Add(id > 0 && objects[id].IsStream ? new Entry(1, objects[id].Offset, 0) : default);
            if (id > 0 && !objects[id].IsStream)
                packed.Add(id);
        }

        foreach (var ids in packed.Chunk(ObjectsToAStream))
        {
            for (var i = 0; i < ids.Length; i++)
                entries[ids[i]] = new Entry(2, entries.Count, i);
            entries.Add(new Entry(1, objects.File.Length, 0));
            Pack(objects, ids, entries.Count - 1);
        }

        entries.Add(new Entry(1, objects.File.Length, 0));
        WriteCrossReferences(objects.File, entries, catalog, info);
        return objects.File.Written.ToArray();
    }

    private static void Pack(PdfObjects objects, int[] ids, int id)
    {
        using var packed = new PdfBuffer();
        var offset = 0;
        foreach (var each in ids)
        {
            packed.Append($"{each} {offset} ");
            offset += objects.BodyOf(each).Length + 1;
        }

        var first = packed.Length;
        foreach (var each in ids)
            packed.Append(objects.BodyOf(each)).Append("\n"u8);
        WriteStream(objects.File, id, $"/Type/ObjStm/N {ids.Length}/First {first}", packed.Written);
    }

    private static void WriteCrossReferences(PdfBuffer file, List<Entry> entries, int catalog, int info)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        var offset = file.Length;
        var table = new byte[entries.Count * 7];
        for (var i = 0; i < entries.Count; i++)
        {
            var row = table.AsSpan(i * 7);
            row[0] = entries[i].Type;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], entries[i].Field);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)(i == 0 ? 65535 : entries[i].Index));
        }

        var trailer = $"/Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{identity}><{identity}>]";
        WriteStream(file, entries.Count - 1, trailer, table);
        file.Append($"startxref\n{offset}\n%%EOF\n");
    }

    private static void WriteStream(PdfBuffer file, int id, string entries, ReadOnlySpan<byte> data)
    {
        file.Append($"{id} 0 obj\n").AppendStream(entries, data);
        file.Append("\nendobj\n"u8);
    }
}
