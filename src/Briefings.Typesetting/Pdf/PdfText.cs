using System.Globalization;
using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>Strings, numbers and dates in PDF's notation (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfText
{
    public static string String(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return $"<FEFF{Utf16(text)}>";
        return $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
    }

    public static string Utf16(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Number(float number) => MathF.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset date)
    {
        var zone = date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"(D:{date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone})";
    }

    public static string Reference(int id) => $"{id} 0 R";

    public static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));
}
