using Briefings.Analysis;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>What holds for a motive whose evidence was found.</summary>
internal static class MotiveRules
{
    public static readonly Rule<MotiveCase>[] All =
    [
        new("BRF2050", "a basis is known", @case =>
            Enum.IsDefined(@case.Claim.Basis) ? null : $"There is no basis {(int)@case.Claim.Basis}."),
        new("BRF2051", "a motive's holder is a listed actor, or stands as a subject in its evidence", @case =>
            @case.Holder is null && !Holders.ActIn(@case)
                ? $"“{@case.Claim.Actor}” is no actor of this briefing, and nobody who acts in its evidence."
                : null),
        new("BRF2052", "a quoted motive stands in quotation marks", @case =>
            @case.Claim.Basis is Basis.Quoted && !Quotation.Of(@case).Any() ? "Its evidence has no words in quotation marks." : null),
        new("BRF2053", "a quoted motive is spoken by its holder", @case =>
            @case.Claim.Basis is Basis.Quoted && Quotation.SpeakerInPlaceOf(@case) is { } other
                ? $"The quoted words are {other}'s, not {@case.Claim.Actor}'s."
                : null),
        new("BRF2054", "a quoted motive's holder is named near the quotation", @case =>
            @case.Claim.Basis is Basis.Quoted && !Quotation.IsNearHolder(@case)
                ? $"Nothing near the quoted words shows that they are {@case.Claim.Actor}'s."
                : null),
        new("BRF2055", "an ascribed motive says who ascribes it", @case =>
            @case.Claim.Basis is Basis.Ascribed && @case.Claim.AscribedBy is null ? "It is ascribed, and nobody is named who ascribes it." : null),
        new("BRF2056", "who ascribes a motive is in the source", @case =>
            @case.Claim is { Basis: Basis.Ascribed, AscribedBy: { } by } && !IsInSource(by, @case) ? $"The article does not name “{by}”." : null),
        new("BRF2057", "nobody ascribes a motive to himself", @case =>
            @case.Claim is { Basis: Basis.Ascribed, AscribedBy: { } by } && @case.IsHolder(by)
                ? $"{@case.Claim.Actor} cannot ascribe a motive to {@case.Claim.Actor}."
                : null),
        new("BRF2058", "a motive is told, not asked or supposed", @case =>
            @case.Evidence.All(quote => Suppositions.Asks(quote, @case.Source) || IsSupposed(quote, @case))
                ? $"The article does not tell this motive of {@case.Claim.Actor}: it asks or supposes it."
                : null),
    ];

    private static bool IsSupposed(Quote quote, MotiveCase @case)
    {
        var places = Holders.PlacesIn(quote, @case).ToList();
        return places.Count > 0 && places.TrueForAll(place => Suppositions.LeadTo(place, @case.Source));
    }

    private static bool IsInSource(string by, MotiveCase @case) =>
        by == MotiveClaim.ArticleAuthor
        || @case.Source.Places(by).Count > 0
        || @case.Source.Article.Byline?.Contains(by, StringComparison.Ordinal) == true;
}
