namespace Briefings.Evidence.Paraphrase;

/// <summary>A verb of a passage with what stands before it: whether it is denied, how firmly it is asserted, in which voice.</summary>
/// <param name="At">Index of the verb's term.</param>
/// <param name="First">Index of the first term of the chain of auxiliaries before it; <paramref name="At"/> where there is none.</param>
/// <param name="Strength">Null where the verb asserts nothing by itself: an infinitive, a participle in -ing.</param>
/// <param name="Marker">The word that denies or weakens it.</param>
internal sealed record Predicate(int At, int First, Term Verb, bool IsDenied, Strength? Strength, bool IsPassive, string? Marker)
{
    private const int LongestChain = 6;
    private const int LongestSubject = 6;

    /// <summary>The verbs of a passage: what follows an auxiliary, a modal, a "not" or a "to" of intention, and past forms.</summary>
    public static IEnumerable<Predicate> In(Passage passage) =>
        Enumerable.Range(0, passage.Terms.Count).Select(at => Read(passage.Terms, at)).OfType<Predicate>();

    private static Predicate? Read(IReadOnlyList<Term> terms, int at)
    {
        var verb = terms[at];
        if (verb.Kind is not (TermKind.Verb or TermKind.Other or TermKind.Light) || IsHelper(verb.Text))
            return null;
        var (first, denied, passive, bare) = (at, false, false, false);
        Strength? strength = null;
        string? marker = null;
        for (var i = at - 1; i >= 0 && at - i <= LongestChain && !terms[i + 1].FollowsGap; i--)
        {
            var (text, next) = (terms[i].Text, terms[i + 1].Text);
            if (Lexicon.Not.Contains(text) || Lexicon.Refusing.Contains(text) && next == "to")
                (denied, marker) = (!denied, text);
            else if (Lexicon.Possible.Contains(text) || Lexicon.Hearsay.Contains(text) || Lexicon.Intended.Contains(text) && next is "to" or "be")
                (strength, marker) = (Paraphrase.Strength.Open, text);
            else if (Lexicon.Future.Contains(text) || next == "to" && Lexicon.Being.Contains(text))
                (strength, marker) = (strength ?? Paraphrase.Strength.Future, marker ?? text);
            else if (Lexicon.Being.Contains(text))
                passive = true;
            else if (text == "to")
                bare = true;
            else if (!Lexicon.Auxiliary.Contains(text) && !IsAdverb(text))
                break;
            first = i;
        }

        if (first == at && !IsPast(verb.Text) || IsAdverb(verb.Text))
            return null;
        // "There should not be stigma attached" as "there should be no stigma attached".
        if (first >= 4 && Lexicon.Being.Contains(terms[first - 2].Text) && Lexicon.Not.Contains(terms[first - 3].Text) && terms.Skip(first - 5).Take(3).Any(term => term.Text == "there"))
            (denied, marker) = (!denied, terms[first - 3].Text);
        // "No one was", "no workers were".
        if (first >= 2 && terms[first - 2].Text == "no" && !terms[first].FollowsGap && !terms[first - 1].FollowsGap)
            (denied, marker) = (!denied, "no");
        if (Above(terms, first) is { } above)
        {
            if (Lexicon.Denying.Contains(above))
                (denied, marker) = (!denied, above);
            else
                (strength, marker) = (Paraphrase.Strength.Open, above);
        }
        passive &= IsParticiple(verb.Text);
        if (strength is null && !bare && (passive || !verb.Text.EndsWith("ing", StringComparison.Ordinal)))
            strength = Paraphrase.Strength.Fact;
        return new Predicate(at, first, verb, denied, strength, passive, marker);
    }

    /// <summary>The verb of doubt or denial on whose "that" a verb hangs, or its condition: "suspect that the driver fell", "denied that it had dumped", "if it rains".</summary>
    private static string? Above(IReadOnlyList<Term> terms, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= LongestSubject && !terms[i + 1].FollowsGap; i--)
            if (Lexicon.Condition.Contains(terms[i].Text))
                return terms[i].Text;
            else if (i > 0 && terms[i].Text == "that")
                return Lexicon.Doubting.Contains(terms[i - 1].Text) || Lexicon.Denying.Contains(terms[i - 1].Text) ? terms[i - 1].Text : null;
        return null;
    }

    private static bool IsHelper(string text) =>
        Lexicon.Auxiliary.Contains(text) || Lexicon.Intended.Contains(text) || Lexicon.Refusing.Contains(text);

    private static bool IsAdverb(string text) => text.Length > 4 && text.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsPast(string text) => text.EndsWith("ed", StringComparison.Ordinal) && text.Length > 4 || Lexicon.PastForms.Contains(text);

    private static bool IsParticiple(string text) => text.EndsWith("ed", StringComparison.Ordinal) || Lexicon.Participles.Contains(text);
}
