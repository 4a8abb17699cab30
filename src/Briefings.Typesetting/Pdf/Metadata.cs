using System.Globalization;
using System.Security;

namespace Briefings.Typesetting.Pdf;

/// <summary>What the file says of itself, once for old readers and once in XMP (ISO 16684-1).</summary>
internal static class Metadata
{
    private const string Producer = "Briefings.Typesetting";

    public static string Info(DocumentInfo info)
    {
        var date = PdfText.Date(info.Date);
        return $"<</Title{PdfText.String(info.Title)}{Entry("Author", info.Author)}{Entry("Subject", info.Subject)}{Entry("Keywords", info.Keywords)}"
            + $"{Entry("Creator", info.Creator)}/Producer({Producer})/CreationDate{date}/ModDate{date}>>";
    }

    public static string Xmp(DocumentInfo info)
    {
        var date = info.Date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title>{Alternative(info.Title)}</dc:title>
            <dc:language><rdf:Bag><rdf:li>{Escape(info.Language)}</rdf:li></rdf:Bag></dc:language>
            {(info.Author.Length == 0 ? "" : $"<dc:creator><rdf:Seq><rdf:li>{Escape(info.Author)}</rdf:li></rdf:Seq></dc:creator>")}
            {(info.Subject.Length == 0 ? "" : $"<dc:description>{Alternative(info.Subject)}</dc:description>")}
            {(info.Keywords.Length == 0 ? "" : $"<pdf:Keywords>{Escape(info.Keywords)}</pdf:Keywords>")}
            {(info.Creator.Length == 0 ? "" : $"<xmp:CreatorTool>{Escape(info.Creator)}</xmp:CreatorTool>")}
            <pdf:Producer>{Producer}</pdf:Producer>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    private static string Entry(string key, string value) => value.Length == 0 ? "" : $"/{key}{PdfText.String(value)}";

    private static string Alternative(string text) => $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(text)}</rdf:li></rdf:Alt>";

    /// <summary>XML has no place for most control characters, escaped or not.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')));
}
