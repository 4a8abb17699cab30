using Briefings.Analysis;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>Whether two claimed actors are one, by their names alone.</summary>
internal static class SameActor
{
    public static bool Are(ActorClaim first, ActorClaim second, Source source)
    {
        var known = Keys(first);
        var shared = Keys(second).Where(known.Contains).ToList();
        var mainNames = new[] { Cast.Key(first.Name), Cast.Key(second.Name) };
        if (shared.Any(mainNames.Contains))
            return true;
        return first.Kind == ActorKind.Person && second.Kind == ActorKind.Person && OneContainsTheOther(first.Name, second.Name)
            || shared.Count > 0 && !AreNamesakes(first.Name, second.Name, source);
    }

    /// <summary>More than pronouns and articles.</summary>
    public static bool IsName(string name) => Words.In(name).Any(word => !Pronouns.Has(word.Bare));

    private static bool OneContainsTheOther(string first, string second)
    {
        var one = ProperWords(first);
        var other = ProperWords(second);
        return one.Count > 0 && other.Count > 0 && (one.IsSubsetOf(other) || other.IsSubsetOf(one));
    }

    // Kim Jong Un and Kim Yo Jong may both be called "Kim"; Vladimir Putin and President Putin are one.
    private static bool AreNamesakes(string first, string second, Source source)
    {
        var one = ProperWords(first);
        var other = ProperWords(second);
        return one.Except(other).Any(IsGivenName) && other.Except(one).Any(IsGivenName);

        // A word that the article also writes small is a title.
        bool IsGivenName(string word) => char.IsUpper(word[0]) && source.Places(word).All(place => char.IsUpper(source.Article.Text[place.Start]));
    }

    private static HashSet<string> Keys(ActorClaim actor) => [.. actor.Aliases.Prepend(actor.Name).Select(Cast.Key)];

    private static HashSet<string> ProperWords(string name) =>
        [.. Words.In(name).Where(word => !NameCheck.IsOpener(word.Bare)).Select(word => word.Bare)];
}
