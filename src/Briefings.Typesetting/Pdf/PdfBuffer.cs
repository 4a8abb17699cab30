using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>
/// Bytes of a PDF in the making: operators, names and numbers in ASCII. Its memory is lent by the pool, so that one print after another
/// leaves nothing behind to collect.
/// </summary>
internal sealed class PdfBuffer : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, Length) = ([], 0);
    }

    /// <summary>Writes text with its numbers and names where they stand: nothing is put together first.</summary>
    public PdfBuffer Append([InterpolatedStringHandlerArgument("")] PdfNotation written)
    {
        _ = written;
        return this;
    }

    public PdfBuffer Append(ReadOnlySpan<byte> addition)
    {
        addition.CopyTo(Room(addition.Length));
        Length += addition.Length;
        return this;
    }

    public PdfBuffer Append(string ascii)
    {
        Length += Encoding.Latin1.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Append(int number)
    {
        number.TryFormat(Room(11), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>A number with at most three decimals, as short as it can be said.</summary>
    public PdfBuffer Append(float number)
    {
        var thousandths = (long)Math.Round(number * 1000.0);
        if (thousandths < 0)
        {
            Append("-"u8);
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(Room(20), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        var rest = (int)(thousandths % 1000);
        if (rest == 0)
            return this;
        Append("."u8);
        for (var unit = 100; rest > 0; unit /= 10)
        {
            Room(1)[0] = (byte)('0' + (rest / unit));
            Length++;
            rest %= unit;
        }

        return this;
    }

    /// <summary>A number with at most two decimals.</summary>
    public PdfBuffer AppendHundredths(float number)
    {
        MathF.Round(number, 2).TryFormat(Room(48), out var written, "0.##", CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    public PdfBuffer AppendHex(int value, int digits)
    {
        var room = Room(digits);
        for (var i = digits - 1; i >= 0; i--, value >>= 4)
            room[i] = "0123456789ABCDEF"u8[value & 15];
        Length += digits;
        return this;
    }

    public PdfBuffer AppendUtf16(string text)
    {
        foreach (var unit in text)
            AppendHex(unit, 4);
        return this;
    }

    /// <summary>A stream with its dictionary (ISO 32000-1, 7.3.8).</summary>
    /// <param name="entries">Of the dictionary, beside those of the compression and the length.</param>
    public void AppendStream(string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        if (!compress)
        {
            Append($"<<{entries}/Length {data.Length}>>stream\n").Append(data).Append("\nendstream"u8);
            return;
        }

        // What cannot be compressed grows by a few bytes in ten thousand.
        var room = ArrayPool<byte>.Shared.Rent(data.Length + (data.Length / 8) + 1024);
        var compressed = new MemoryStream(room);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        var length = (int)compressed.Position;
        Append($"<<{entries}/Filter/FlateDecode/Length {length}>>stream\n").Append(room.AsSpan(0, length)).Append("\nendstream"u8);
        ArrayPool<byte>.Shared.Return(room);
    }

    private Span<byte> Room(int wanted)
    {
        if (Length + wanted > bytes.Length)
            Grow(Length + wanted);
        return bytes.AsSpan(Length);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, least));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
