namespace Briefings.Worker.Delivery;

/// <param name="Format"><c>pdf</c>, <c>html</c>, <c>docx</c>, <c>md</c> or <c>json</c>: also the file's extension.</param>
internal sealed record ParcelDocument(string Format, ReadOnlyMemory<byte> Bytes)
{
    public string MediaType => Format switch
    {
        "pdf" => "application/pdf",
        "html" => "text/html; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "md" => "text/markdown; charset=utf-8",
        "json" => "application/json",
        _ => "application/octet-stream",
    };
}
