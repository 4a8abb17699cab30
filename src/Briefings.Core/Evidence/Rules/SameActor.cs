using Briefings.Analysis;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>Whether two claimed actors are one, by their names alone.</summary>
internal static class SameActor
{
    // Claimed one beside the other, father and son are two.
    public static bool Are(ActorNames first, ActorNames second, Source source) =>
        first.Generation == second.Generation && AreByWords(first, second, source);

    private static bool AreByWords(ActorNames first, ActorNames second, Source source) =>
        first.All.Contains(second.Main) || second.All.Contains(first.Main)
        || first.Actor.Kind == ActorKind.Person && second.Actor.Kind == ActorKind.Person && (OneContainsTheOther(first, second) || OneContainsTheOther(second, first))
        || first.All.Overlaps(second.All) && !AreNamesakes(first.ProperWords, second.ProperWords, source);

    /// <summary>More than pronouns and articles; "US" in capitals is no pronoun.</summary>
    public static bool IsName(string name) => Words.In(name).Any(word => word.IsAcronym || !Pronouns.Has(word.Bare));

    // "Chao" is Yuen Ren Chao, and not Rulan Chao Pian beside him: nobody is called by the middle of a name.
    private static bool OneContainsTheOther(ActorNames shorter, ActorNames longer) =>
        shorter.ProperWords.Count > 0 && shorter.ProperWords.All(longer.ProperWords.Contains)
        && (shorter.ProperWords.Count > 1 || shorter.ProperWords.Contains(longer.ProperWords[0]) || shorter.ProperWords.Contains(longer.ProperWords[^1]));

    // Kim Jong Un and Kim Yo Jong may both be called "Kim"; Vladimir Putin and President Putin are one.
    private static bool AreNamesakes(IReadOnlyList<string> one, IReadOnlyList<string> other, Source source)
    {
        return one.Except(other).Any(IsGivenName) && other.Except(one).Any(IsGivenName);

        // A word that the article also writes small is a title.
        bool IsGivenName(string word) => char.IsUpper(word[0]) && source.Places(word).All(place => char.IsUpper(source.Article.Text[place.Start]));
    }
}
