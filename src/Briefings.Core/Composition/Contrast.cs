using Briefings.Evidence;

namespace Briefings.Composition;

/// <summary>Two voices on one point of a story, each in the source's own words.</summary>
/// <param name="Point">What they agree or differ on, in a few plain words.</param>
/// <param name="One">The earlier of the two where dates tell them apart.</param>
public sealed record Contrast(ContrastKind Kind, ContrastMatter Matter, string Point, Excerpt One, Excerpt Other);
