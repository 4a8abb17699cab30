namespace Briefings.Worker.Printing;

/// <summary>The bytes of each format, in the order they were asked for, and what a person should know of them.</summary>
internal sealed record PrintedBriefing(IReadOnlyList<(OutputFormat Format, ReadOnlyMemory<byte> Bytes)> Files, IReadOnlyList<Problem> Problems);
