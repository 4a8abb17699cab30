using System.Runtime.CompilerServices;

namespace Briefings.Typesetting.Pdf;

/// <summary>
/// The numbered objects of a file. Object 0 is none. Streams are written into the file as they come; all others wait, as a file keeps
/// them packed.
/// </summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly PdfBuffer bodies = new();
    private readonly List<PdfObject> objects = [default];
    private int reached;
    private bool isOpen;

    public PdfObjects() => File.Append("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>What is written of the file.</summary>
    public PdfBuffer File { get; } = new();

    public int Count => objects.Count;

    public PdfObject this[int id] => objects[id];

    public ReadOnlySpan<byte> BodyOf(int id) => bodies.Written.Slice(objects[id].Offset, objects[id].Length);

    public int Reserve()
    {
        objects.Add(default);
        return objects.Count - 1;
    }

    public void Set(int id, [InterpolatedStringHandlerArgument("")] PdfNotation content)
    {
        _ = content;
        Close(id);
    }

    public int Add([InterpolatedStringHandlerArgument("")] PdfNotation content)
    {
        _ = content;
        var id = Reserve();
        Close(id);
        return id;
    }

    /// <summary>Where the next object is written, up to <see cref="Close"/>. Only one is open at a time.</summary>
    public PdfBuffer Open()
    {
        if (isOpen)
            throw new InvalidOperationException("An object is begun while another one is being written.");
        isOpen = true;
        return bodies;
    }

    public void Close(int id)
    {
        objects[id] = new PdfObject(reached, bodies.Length - reached, IsStream: false);
        (reached, isOpen) = (bodies.Length, false);
    }

    public int AddStream(ReadOnlySpan<byte> data, string entries = "", bool compress = true)
    {
        var (id, offset) = (Reserve(), File.Length);
        File.Append($"{id} 0 obj\n").AppendStream(entries, data, compress);
        File.Append("\nendobj\n"u8);
        objects[id] = new PdfObject(offset, File.Length - offset, IsStream: true);
        return id;
    }

    public void Dispose()
    {
        bodies.Dispose();
        File.Dispose();
    }
}

/// <param name="Offset">Of a stream in the file, of any other among the bodies that wait.</param>
internal readonly record struct PdfObject(int Offset, int Length, bool IsStream);
