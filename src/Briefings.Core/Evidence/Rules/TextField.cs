namespace Briefings.Evidence.Rules;

/// <summary>A text of a claim that would be printed.</summary>
/// <param name="Name">As a sentence names it: "motive", "name".</param>
/// <param name="Longest">UTF-16 code units.</param>
internal sealed record TextField(string Name, string? Text, int Longest, Uri? ArticleUrl, bool MayBeEmpty = false);
