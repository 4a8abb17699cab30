using System.Buffers;
using System.Text;

namespace Briefings.Articles;

/// <summary>
/// Bytes to text: by byte order mark, by the charset that came with them, by what the page declares, as UTF-8; else an error. A single-byte code page is never
/// guessed: a wrong guess would be printed as the source's own words.
/// </summary>
internal static class Decoding
{
    private const int DeclarationWithin = 16 * 1024;
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"' ;/>");

    static Decoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly (byte[] Start, string Kind)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip file (a DOCX, ODT or EPUB is one)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (DOC, XLS, PPT)"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A, 0x90], "a program"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF file"),
        ([0x49, 0x44, 0x33], "an MP3 file"),
        ([0x52, 0x49, 0x46, 0x46], "a picture or recording (RIFF)"),
    ];

    /// <summary>The text, and a warning where it was not read as it declares itself.</summary>
    /// <param name="charset">What the transport said; passed over where it is no charset or does not fit.</param>
    public static (string Text, Problem? Warning) Decode(ReadOnlySpan<byte> bytes, string where, string? charset = null)
    {
        RefuseBinary(bytes, where);
        if (ByteOrderMark(bytes) is var (marked, length))
            return (Strictly(marked, bytes[length..]) ?? throw Undecodable(where, $"{marked.WebName} (by its byte order mark)", bytes), null);
        if (bytes.Contains((byte)0))
            throw new ProblemException(Problems.BinaryInput(where, "a binary file or UTF-16 without a byte order mark: it has NUL bytes"));

        var utf8 = Strictly(Encoding.UTF8, bytes);
        var declared = charset is not null && Fits(charset, bytes, utf8) ? charset : Declared(bytes);
        var encoding = declared is null ? Encoding.UTF8 : Named(declared);
        if (utf8 is not null)
        {
            // Text of another encoding is next to never valid UTF-8 by chance, while many pages declare what they are not.
            var isContradicted = encoding is null || (encoding is not UTF8Encoding && !Ascii.IsValid(bytes) && encoding.IsSingleByte);
            if (encoding is UTF8Encoding || isContradicted || Ascii.IsValid(bytes))
                return (utf8, isContradicted ? Problems.WronglyDeclared(where, declared!) : null);
        }

        var text = encoding is null or UTF8Encoding ? null : Strictly(encoding, bytes);
        return (text ?? utf8 ?? throw Undecodable(where, Tried(declared, encoding), bytes), null);
    }

    private static bool Fits(string charset, ReadOnlySpan<byte> bytes, string? utf8) => Named(charset) switch
    {
        null => false,
        UTF8Encoding => utf8 is not null,
        var encoding => Strictly(encoding, bytes) is not null,
    };

    private static string Tried(string? declared, Encoding? encoding) => encoding switch
    {
        null => $"{declared} (declared, but no encoding that is known) and UTF-8",
        UTF8Encoding => declared is null ? "UTF-8" : "UTF-8 (declared)",
        _ => $"{declared} (declared) and UTF-8",
    };

    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || ((start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!--", StringComparison.Ordinal))
                && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes, string where)
    {
        foreach (var (start, kind) in Signatures)
        {
            if (bytes.StartsWith(start))
                throw new ProblemException(Problems.BinaryInput(where, kind));
        }
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The charset of an XML declaration or an HTML meta element near the start.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        if (!LooksLikeHtml(head) && !head.Contains("<head", StringComparison.OrdinalIgnoreCase))
            return null;
        var xml = head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
        if (xml && Value(head, "encoding=", 0, head.IndexOf("?>", StringComparison.Ordinal)) is { } encoding)
            return encoding;
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (Value(head, "charset=", at, head.IndexOf('>', at)) is { } charset)
                return charset;
        }

        return null;
    }

    private static string? Value(string head, string key, int from, int to)
    {
        if (to < 0)
            return null;
        var at = head.IndexOf(key, from, to - from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = head.AsSpan(at + key.Length, to - at - key.Length).TrimStart("\"' ");
        var end = rest.IndexOfAny(ValueEnd);
        var value = (end < 0 ? rest : rest[..end]).ToString();
        return value.Length is > 0 and < 40 ? value : null;
    }

    private static Encoding? Named(string charset)
    {
        // The web's names for what is sent as Windows code pages (WHATWG Encoding Standard, "Names and labels").
        var name = charset.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" => "gb18030",
            // What calls itself UTF-16 in ASCII bytes is not UTF-16.
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            var other => other,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ProblemException Undecodable(string where, string tried, ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        while (odd < bytes.Length && Rune.DecodeFromUtf8(bytes[odd..], out _, out var consumed) == OperationStatus.Done)
            odd += consumed;
        return new(Problems.Undecodable(where, tried, odd));
    }
}
