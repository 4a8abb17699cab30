namespace Briefings.Typesetting.Layout;

internal sealed record Page(IReadOnlyList<PlacedStrip> Strips);

/// <param name="X">How far its column stands to the right of the text's left edge.</param>
/// <param name="Y">From the top of the page's text.</param>
/// <param name="IsRepeated">The strip was printed before: a reader who listens does not want it twice.</param>
internal sealed record PlacedStrip(Strip Strip, float X, float Y, bool IsRepeated = false);
