namespace Briefings.Analysis;

/// <summary>Who read the article: printed in the colophon.</summary>
/// <param name="Name">"rule analyst", or provider and model.</param>
/// <param name="Version">Content hash of what decides its reading: word lists and rules, or prompt.</param>
public sealed record AnalystIdentity(string Name, string Version);
