namespace Briefings.Worker.Delivery;

/// <summary>A story as a message shows it; the words may come from articles, and every channel escapes them.</summary>
/// <param name="Outlets">Where it was read; may be empty.</param>
internal sealed record ParcelStory(string Headline, IReadOnlyList<string> Outlets);
