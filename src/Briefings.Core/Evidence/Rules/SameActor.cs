using Briefings.Analysis;
using Briefings.Articles;
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
        || first.Actor.Kind == ActorKind.Person && second.Actor.Kind == ActorKind.Person && (OneContainsTheOther(first, second, source) || OneContainsTheOther(second, first, source))
        || first.All.Overlaps(second.All) && !AreNamesakes(first.ProperWords, second.ProperWords, source);

    /// <summary>More than pronouns and articles; "US" in capitals is no pronoun.</summary>
    public static bool IsName(string name) => Words.In(name).Any(word => word.IsAcronym || !Pronouns.Has(word.Bare));

    // "Chao" is Yuen Ren Chao, and not Rulan Chao Pian beside him: nobody is called by the middle of a name.
    private static bool OneContainsTheOther(ActorNames shorter, ActorNames longer, Source source) =>
        shorter.ProperWords.Count > 0 && shorter.ProperWords.All(longer.ProperWords.Contains)
        && (shorter.ProperWords.Count > 1 || shorter.ProperWords.Contains(longer.ProperWords[0]) || shorter.ProperWords.Contains(longer.ProperWords[^1]))
        && !(shorter.ProperWords.Count == 1 && longer.ProperWords.Count > 1 && IsKin(longer, shorter.ProperWords[0], source));

    // "Marek and his wife, Ada Marek": two.
    private static bool IsKin(ActorNames longer, string familyName, Source source) => source.Places(longer.Actor.Name).Any(place =>
    {
        var sentence = source.SentenceAt(place.Start);
        return Words.In(source.Article.Text[sentence.Start..place.Start]).TakeLast(3).Any(word => Kin.IsWord(word.Bare.ToLowerInvariant()))
            || source.PlacesIn(familyName, sentence.Start, place.Start).Any(alone =>
                Words.In(source.Article.Text[alone.End..place.Start]).ToList() is { Count: > 0 and < 7 } between && between[0].Bare is "and" or "with");
    });

    // Kim Jong Un and Kim Yo Jong may both be called "Kim"; Vladimir Putin and President Putin are one.
    private static bool AreNamesakes(IReadOnlyList<string> one, IReadOnlyList<string> other, Source source)
    {
        return one.Except(other).Any(IsGivenName) && other.Except(one).Any(IsGivenName);

        // A word that the article also writes small is a title.
        bool IsGivenName(string word) => char.IsUpper(word[0]) && source.Places(word).All(place => char.IsUpper(source.Article.Text[place.Start]));
    }
}
