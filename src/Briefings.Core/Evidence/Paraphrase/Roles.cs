namespace Briefings.Evidence.Paraphrase;

/// <summary>Who does a verb and to whom, as stems.</summary>
internal sealed record Roles(IReadOnlySet<string> Doer, IReadOnlySet<string> Other)
{
    private const int Reach = 4;

    /// <summary>Null where one of the two is not said beside the verb.</summary>
    public static Roles? Of(Passage passage, Predicate predicate)
    {
        var before = Before(passage, predicate.First);
        var after = After(passage, predicate.At + 1, predicate.IsPassive);
        if (before.Count == 0 || after.Count == 0)
            return null;
        return predicate.IsPassive ? new Roles(after, before) : new Roles(before, after);
    }

    /// <summary>Whether the other has both in each other's place, and neither in its own.</summary>
    public bool AreTurnedRoundIn(Roles other) => Doer.Overlaps(other.Other) && Other.Overlaps(other.Doer)
        && !Doer.Overlaps(other.Doer) && !Other.Overlaps(other.Other);

    /// <summary>The content in the few words before a place, up to the next mark or to who says it.</summary>
    public static HashSet<string> Before(Passage passage, int at)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at - 1; i >= 0 && at - i <= Reach && !passage.Terms[i + 1].FollowsGap && !Lexicon.Saying.Contains(passage.Terms[i].Text); i--)
            Add(stems, passage.Terms[i]);
        return stems;
    }

    private static HashSet<string> After(Passage passage, int from, bool behindBy)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var open = !behindBy;
        for (var i = from; i < passage.Terms.Count && i - from < Reach && !passage.Terms[i].FollowsGap; i++)
        {
            var text = passage.Terms[i].Text;
            if (!open && text == "by")
                open = true;
            else if (Lexicon.Preposition.Contains(text))
                break;
            else if (open)
                Add(stems, passage.Terms[i]);
        }

        return stems;
    }

    private static void Add(HashSet<string> stems, Term term)
    {
        if (term.Kind is TermKind.Name or TermKind.Person or TermKind.Other)
            stems.Add(term.Stem);
    }
}
