namespace Briefings.Benchmarks.News;

internal sealed record Answer(int Status, string Type, byte[] Bytes)
{
    public string? ETag { get; init; }
}
