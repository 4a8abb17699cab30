using System.Globalization;
using System.Security;

namespace Briefings.Typesetting.Pdf;

/// <summary>What the file says of itself, once for old readers and once in XMP (ISO 16684-1).</summary>
internal static class Metadata
{
    private const string Producer = "Briefings.Typesetting";

    /// <summary>PDF/A knows no PDF/UA: what is said of it has to be described (ISO 19005-2, 6.6.2.3).</summary>
    private const string ExtensionSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

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
            {(info.Marking is not { Length: > 0 } marking ? "" : $"<dc:rights>{Alternative(marking)}</dc:rights>")}
            {(info.Keywords.Length == 0 ? "" : $"<pdf:Keywords>{Escape(info.Keywords)}</pdf:Keywords>")}
            {(info.Creator.Length == 0 ? "" : $"<xmp:CreatorTool>{Escape(info.Creator)}</xmp:CreatorTool>")}
            <pdf:Producer>{Producer}</pdf:Producer>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfaid:part>{(info.Attachments.Count == 0 ? 2 : 3)}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            {ExtensionSchema}
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    private static string Entry(string key, string value) => value.Length == 0 ? "" : $"/{key}{PdfText.String(value)}";

    private static string Alternative(string text) => $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(text)}</rdf:li></rdf:Alt>";

    /// <summary>XML has no place for most control characters, escaped or not.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')));
}
