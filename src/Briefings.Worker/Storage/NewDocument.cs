namespace Briefings.Worker.Storage;

/// <summary>One printed file of an edition.</summary>
/// <param name="Format">As a file's extension: <c>md</c>, <c>pdf</c>, <c>html</c>, <c>json</c>.</param>
/// <param name="TemplateHash">Of the template as it was: see <see cref="StoredTemplate"/>.</param>
internal sealed record NewDocument(string Template, string Language, string Format, string TemplateHash, byte[] Bytes);
