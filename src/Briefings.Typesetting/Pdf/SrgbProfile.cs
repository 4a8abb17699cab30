using System.Buffers.Binary;
using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>An ICC version 2 profile of the sRGB space (IEC 61966-2-1), primaries adapted to D50, computed rather than carried along.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 256;

    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")), ("cprt", Text("Public domain")), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4361, 0.2225, 0.0139)), ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)), ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var directory = new byte[4 + (tags.Length * 12)];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        var data = new List<byte>();
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (!places.TryGetValue(tags[i].Data, out var offset))
            {
                places[tags[i].Data] = offset = 128 + directory.Length + data.Count;
                data.AddRange(tags[i].Data);
            }

            var row = directory.AsSpan(4 + (i * 12));
            Encoding.ASCII.GetBytes(tags[i].Tag, row);
            BinaryPrimitives.WriteInt32BigEndian(row[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(row[8..], tags[i].Data.Length);
        }

        return [.. Header(128 + directory.Length + data.Count), .. directory, .. data];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2000);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Curve()
    {
        var curve = new byte[12 + (CurvePoints * 2)];
        Encoding.ASCII.GetBytes("curv", curve);
        BinaryPrimitives.WriteInt32BigEndian(curve.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (i * 2)), (ushort)Math.Round(linear * 65535));
        }

        return curve;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        foreach (var (value, at) in new[] { (x, 8), (y, 12), (z, 16) })
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), (int)Math.Round(value * 65536));
        return data;
    }

    private static byte[] Text(string text) => Padded([.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0]);

    /// <summary>The name in ASCII, with the empty Unicode and Macintosh names that version 2 asks for.</summary>
    private static byte[] Description(string text)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length + 1);
        return Padded([.. "desc\0\0\0\0"u8, .. length, .. Encoding.ASCII.GetBytes(text), .. new byte[1 + 8 + 3 + 67]]);
    }

    private static byte[] Padded(byte[] data) => [.. data, .. new byte[(4 - (data.Length % 4)) % 4]];
}
