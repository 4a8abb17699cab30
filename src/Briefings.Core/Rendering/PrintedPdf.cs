namespace Briefings.Rendering;

/// <summary>A finished PDF.</summary>
/// <param name="Problems">Characters that no font covers, and the like.</param>
public sealed record PrintedPdf(byte[] Bytes, int Pages, IReadOnlyList<Problem> Problems);
