namespace Briefings.Worker.Storage;

/// <summary>A stored document without its bytes.</summary>
internal sealed record DocumentInfo
{
    public required string RunId { get; init; }

    public required string Template { get; init; }

    public required string Language { get; init; }

    public required string Format { get; init; }

    public required string TemplateHash { get; init; }

    public required string Sha256 { get; init; }

    public long Length { get; init; }
}
