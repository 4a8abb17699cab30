using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>Bytes of a PDF in the making: operators, names and numbers in ASCII.</summary>
internal sealed class PdfBuffer
{
    private byte[] bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

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

    /// <summary>A number with at most three decimals, as short as it can be said.</summary>
    public PdfBuffer Append(float number)
    {
        var thousandths = (long)Math.Round(number * 1000.0);
        if (thousandths < 0)
        {
            Append("-"u8);
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(Room(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
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

    public PdfBuffer AppendHex(int value, int digits)
    {
        var room = Room(digits);
        for (var i = digits - 1; i >= 0; i--, value >>= 4)
            room[i] = "0123456789ABCDEF"u8[value & 15];
        Length += digits;
        return this;
    }

    private Span<byte> Room(int wanted)
    {
        if (Length + wanted > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + wanted));
        return bytes.AsSpan(Length);
    }
}
