namespace Briefings.Analysis.Rules;

/// <summary>Makes a cast's claims, each with the sentences that show who somebody is and what they do.</summary>
internal static class ActorClaims
{
    public static IReadOnlyList<ActorClaim> Of(Document document, Cast cast) => [];
}
