using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence.Rules;

/// <summary>What holds for an actor; a role or an alias that fails is left out alone, and the actor stays.</summary>
internal static class ActorRules
{
    public static readonly Rule<ActorCase>[] All =
    [
        new("BRF2030", "an actor's kind is known", @case =>
            Enum.IsDefined(@case.Claim.Kind) ? null : $"There is no kind of actor {(int)@case.Claim.Kind}."),
        new("BRF2031", "an actor is not who made the page, unless the author says “I”", @case =>
            InBody(@case) || IsAuthor(@case) ? null : MakerOfThePage(@case) is { } place ? $"The article names “{@case.Claim.Name}” only in {place}." : null),
        new("BRF2032", "an actor is in the body of the source", @case =>
            InBody(@case) || IsAuthor(@case) ? null : @case.Source.FurnitureWith(@case.Claim.Name) is { } furniture
                ? $"The article names “{@case.Claim.Name}” only in {QuoteRules.Place(furniture)}, not in its body."
                : $"The article does not name “{@case.Claim.Name}”."),
        new("BRF2033", "an actor's name names somebody", @case =>
            SameActor.IsName(@case.Claim.Name) ? null : $"“{@case.Claim.Name}” names nobody."),
        new("BRF2034", "no actor is listed twice", @case =>
            @case.Twin() is { } twin ? $"“{@case.Claim.Name}” is “{twin.Name}”, listed already." : null),
    ];

    public static readonly Rule<AliasCase>[] OfAliases =
    [
        new("BRF2035", "an alias is in the body or the headline of the source", @case =>
            @case.Source.Places(@case.Alias).Count > 0 || @case.Source.IsInHeadline(@case.Alias) ? null : $"The article does not call {@case.Actor} “{@case.Alias}”."),
        new("BRF2036", "an alias names somebody", @case =>
            SameActor.IsName(@case.Alias) ? null : $"“{@case.Alias}” names nobody."),
    ];

    public static readonly Rule<ActorCase>[] OfRole =
    [
        new("BRF2037", "a role is given in the source's words near the actor", @case =>
            @case.Claim.Role is { } role && !Roles.IsGiven(role, @case.Claim, @case.Source)
                ? $"The article does not call {@case.Claim.Name} “{role}”."
                : null),
    ];

    // A headline may give the fullest name of whom the body speaks.
    private static bool InBody(ActorCase @case) =>
        @case.Source.Places(@case.Claim.Name).Count > 0
        || @case.Source.IsInHeadline(@case.Claim.Name) && @case.Claim.Aliases.Any(alias => @case.Source.Places(alias).Count > 0);

    private static bool IsAuthor(ActorCase @case) => @case.Claim.Name == @case.Source.Article.Byline && @case.Source.FirstPerson.Count > 0;

    private static string? MakerOfThePage(ActorCase @case) => @case.Source.FurnitureWith(@case.Claim.Name) switch
    {
        Furniture.Byline or Furniture.Credit or Furniture.AuthorNote or Furniture.Caption or Furniture.Copyright => QuoteRules.Place(
            @case.Source.FurnitureWith(@case.Claim.Name)!.Value),
        _ when @case.Source.Article.Byline?.Contains(@case.Claim.Name, StringComparison.Ordinal) == true => "its byline",
        _ => null,
    };
}
