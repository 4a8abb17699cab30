using Briefings.Evidence;

namespace Briefings.Composition.Contrasts;

/// <summary>Puts two tellings side by side, the earlier one first.</summary>
internal static class Sides
{
    /// <summary>
    /// What differs between two days need not be a contradiction: counts grow, decisions are taken. Who did a thing that was done
    /// stays as it is, whoever tells it when.
    /// </summary>
    public static Contrast Of(ContrastKind kind, ContrastMatter matter, string point, Telling one, Telling other)
    {
        var (mine, theirs) = (one.Voice.Article.Date, other.Voice.Article.Date);
        if (kind == ContrastKind.Contradiction && matter != ContrastMatter.Who && mine is not null && theirs is not null && mine != theirs)
            kind = ContrastKind.LaterReport;
        return theirs < mine
            ? new Contrast(kind, matter, point, Excerpt(other), Excerpt(one))
            : new Contrast(kind, matter, point, Excerpt(one), Excerpt(other));
    }

    private static Excerpt Excerpt(Telling telling) => Gate.Excerpt(telling.Voice.Briefing, telling.Sentence);
}
