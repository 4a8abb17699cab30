using Briefings.Analysis;
using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Rules;

/// <summary>Whether an article gives an actor a role: every word of it stands in a sentence that names the actor or in one beside it.</summary>
internal static class Roles
{
    public static bool IsGiven(string role, ActorClaim actor, Source source)
    {
        var wanted = Words.In(role).Select(word => word.Bare).Where(word => word is not ("of" or "the" or "a" or "an" or "for" or "and" or "s")).ToList();
        return wanted.Count > 0 && Neighbourhoods(actor, source).Any(words => wanted.All(words.Contains));
    }

    private static IEnumerable<HashSet<string>> Neighbourhoods(ActorClaim actor, Source source) => actor.Aliases.Prepend(actor.Name)
        .SelectMany(source.Places)
        .Select(place => source.SentenceAt(place.Start))
        .Distinct()
        .Select(sentence => source.Around([new Quote(sentence.Number, sentence.Start, sentence.End, "")])
            .SelectMany(near => source.TextOf(near).Words).Select(word => word.Bare).ToHashSet(StringComparer.OrdinalIgnoreCase));
}
