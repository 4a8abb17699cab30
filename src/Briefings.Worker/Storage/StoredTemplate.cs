namespace Briefings.Worker.Storage;

/// <summary>The files of a template as they were when an edition was printed, by the hash of their content.</summary>
internal sealed record StoredTemplate(string Hash, IReadOnlyList<TemplateFile> Files);

/// <param name="Path">Inside the template's folder, with <c>/</c>.</param>
internal sealed record TemplateFile(string Path, byte[] Bytes);
