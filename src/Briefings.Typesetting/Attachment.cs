namespace Briefings.Typesetting;

/// <summary>A file that goes with a print, where the style lets it in.</summary>
/// <param name="Name">Its file name, one of its own among those of a print.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="IsSource">The print was made from it; else it holds the same as data.</param>
public sealed record Attachment(string Name, string MediaType, string Description, bool IsSource, ReadOnlyMemory<byte> Bytes);
