using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Rendering.Views;

/// <summary>How often the body of an article names an actor, under any of the actor's names.</summary>
internal static class MentionCount
{
    /// <summary>Whole words only; where two names begin at one place the longer counts, so that "Josef Karn" is one mention.</summary>
    public static int Of(ActorClaim actor, Article article)
    {
        string[] names = [.. actor.Aliases.Append(actor.Name).Where(name => name.Length > 0).OrderByDescending(name => name.Length)];
        return article.Body.Sum(sentence => CountIn(article.Text.AsSpan(sentence.Start, sentence.Length), names));
    }

    private static int CountIn(ReadOnlySpan<char> text, string[] names)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfNameAt(text, at, names);
            count += length > 0 ? 1 : 0;
            at += Math.Max(length, 1);
        }

        return count;
    }

    private static int LengthOfNameAt(ReadOnlySpan<char> text, int at, string[] names)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;

        foreach (var name in names)
        {
            var end = at + name.Length;
            if (text[at..].StartsWith(name, StringComparison.Ordinal) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return name.Length;
        }

        return 0;
    }
}
