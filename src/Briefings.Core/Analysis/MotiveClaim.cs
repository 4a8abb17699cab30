namespace Briefings.Analysis;

/// <summary>Why an actor acts: an aim, reason, need, fear or justification that the article states.</summary>
/// <param name="Actor">The actor's name as in <see cref="ActorClaim.Name"/>.</param>
/// <param name="Motive">The motive in a few words ("to obtain advanced satellite technology from Russia").</param>
/// <param name="AscribedBy">Who says so: a name, words of the article, or <see cref="ArticleAuthor"/>; required for <see cref="Basis.Ascribed"/>.</param>
public sealed record MotiveClaim(string Actor, string Motive, Basis Basis, string? AscribedBy, IReadOnlyList<Citation> Evidence)
{
    /// <summary>Stands in <see cref="AscribedBy"/> where the article itself, in its author's voice, ascribes the motive.</summary>
    public const string ArticleAuthor = "the article";
}
