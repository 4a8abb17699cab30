using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Stories;

/// <summary>Puts claims of several voices together where they say the same.</summary>
internal static class SameSaid
{
    /// <summary>Groups in the order of their first claims; a claim joins the first group whose first claim is alike enough.</summary>
    public static IReadOnlyList<IReadOnlyList<Sourced<T>>> Groups<T>(IEnumerable<Sourced<T>> claims, Func<Sourced<T>, string> text, double alike, Func<Sourced<T>, Sourced<T>, bool> mayBeOne)
    {
        var groups = new List<(Passage Passage, List<Sourced<T>> Claims)>();
        foreach (var claim in claims)
        {
            var passage = Passage.Of(text(claim), claim.Voice.Article.Language);
            var group = groups.Find(group => mayBeOne(group.Claims[0], claim) && Likeness.Of(group.Passage, passage) >= alike);
            if (group.Claims is null)
                groups.Add((passage, [claim]));
            else
                group.Claims.Add(claim);
        }

        return [.. groups.Select(group => group.Claims)];
    }
}
