namespace Briefings.Typesetting.Pdf;

/// <summary>Writes attachments as associated files of the document (ISO 19005-3, 6.8).</summary>
internal static class EmbeddedFiles
{
    /// <returns>The catalog's entry, and that of its names; nothing when there are no files.</returns>
    public static (string Catalog, string Names) Write(PdfObjects objects, IReadOnlyList<Attachment> attachments, DateTimeOffset date)
    {
        if (attachments.Count == 0)
            return ("", "");
        var files = attachments.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, Id: Write(objects, file, date))).ToList();
        return (
            $"/AF[{PdfText.References(files.Select(file => file.Id))}]",
            $"/EmbeddedFiles<</Names[{string.Concat(files.Select(file => $"{PdfText.String(file.Name)}{file.Id} 0 R "))}]>>");
    }

    private static int Write(PdfObjects objects, Attachment file, DateTimeOffset date)
    {
        var type = file.MediaType.Replace("/", "#2F", StringComparison.Ordinal).Replace("+", "#2B", StringComparison.Ordinal);
        var stream = objects.AddStream(file.Bytes.Span, $"/Type/EmbeddedFile/Subtype/{type}/Params<</Size {file.Bytes.Length}/ModDate{PdfText.Date(date)}>>");
        var name = PdfText.String(file.Name);
        return objects.Add(
            $"<</Type/Filespec/F{name}/UF{name}/Desc{PdfText.String(file.Description)}/AFRelationship/{(file.IsSource ? "Source" : "Data")}/EF<</F {stream} 0 R/UF {stream} 0 R>>>>");
    }
}
