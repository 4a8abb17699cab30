namespace Briefings.Analysis;

/// <summary>What somebody said, or thinks and wants as the article has it, in the article's words.</summary>
/// <param name="Speaker">The actor's name as in <see cref="ActorClaim.Name"/>, or the words of the article where the speaker is no listed actor.</param>
/// <param name="SpeakerMention">The words used on the spot ("he", "Mr. Kim", "officials").</param>
/// <param name="Cue">The word that marks it as said ("told", "according to").</param>
/// <param name="Basis"><see cref="Basis.Ascribed"/>: nobody said so, the article says it of the speaker ("wants", "believes", "declined to").</param>
/// <param name="Content">What was said: verbatim, without its outer quotation marks.</param>
public sealed record StatementClaim(string Speaker, string SpeakerMention, string Cue, Basis Basis, Citation Content)
{
    /// <summary>The rest of what was said, where the article cuts it: "…," she said. "…"</summary>
    public IReadOnlyList<Citation> Continued { get; init; } = [];
}
