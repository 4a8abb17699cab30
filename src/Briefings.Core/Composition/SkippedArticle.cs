namespace Briefings.Composition;

/// <summary>An article that was found and not briefed.</summary>
/// <param name="Name">Its title, address or file name.</param>
public sealed record SkippedArticle(string Name, Problem Problem);
