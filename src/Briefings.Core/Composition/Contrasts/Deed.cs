using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>Who did what to whom, as a sentence asserts or denies it.</summary>
/// <param name="Doer">The content of its subject, or of the phrase behind "by".</param>
/// <param name="Other">The content of its object; of the subject where the verb is passive.</param>
/// <param name="Shown">The verb with what denies it, for people.</param>
internal sealed record Deed(Telling Telling, Predicate Predicate, bool IsDenied, IReadOnlyList<Term> Doer, IReadOnlyList<Term> Other, string Shown)
{
    private const int Reach = 9;

    public Term Verb => Predicate.Verb;

    /// <summary>The verb's place among the terms of the sentence.</summary>
    public int At => Predicate.At;

    /// <summary>On the side of the verb where what the deed was done to stands.</summary>
    public IEnumerable<Term> Undergone => Predicate.IsPassive ? Telling.Passage.Terms.Take(Predicate.First) : Telling.Passage.Terms.Skip(At + 1);

    /// <summary>Whether only one side can have done it.</summary>
    public bool IsExclusive => ContrastWords.Exclusive.Contains(Verb.Stem);

    /// <summary>What the sentence asserts or denies as a fact: not what may be, is planned, or is asked.</summary>
    public static IEnumerable<Deed> In(Telling telling)
    {
        if (telling.IsQuestion)
            yield break;
        foreach (var predicate in telling.Predicates)
            if (predicate.Strength == Strength.Fact && predicate.Verb.Kind != TermKind.Light && !ContrastWords.Denials.Contains(predicate.Verb.Text) && !IsOpen(telling, predicate.First)
                && Read(telling, predicate) is { } deed)
                yield return deed;
    }

    private static Deed? Read(Telling telling, Predicate predicate)
    {
        var terms = telling.Passage.Terms;
        var (subject, framed) = Subject(telling, predicate.First);
        var behind = Object(terms, predicate.At + 1);
        var by = predicate.IsPassive ? ByPhrase(terms, predicate.At + 1) : [];
        // The predicate may have read the frame itself.
        var isRead = predicate.Marker is { } read && (ContrastWords.Denials.Contains(read) || ContrastWords.None.Contains(read));
        var denied = isRead ? predicate.IsDenied : predicate.IsDenied != framed;
        var shown = predicate.IsDenied && !isRead && predicate.Marker is { } marker ? $"{marker} {predicate.Verb.Text}" : denied ? $"not {predicate.Verb.Text}" : predicate.Verb.Text;
        var (doer, other) = predicate.IsPassive ? (by, subject) : (subject, behind);
        return doer.Count == 0 && other.Count == 0 ? null : new Deed(telling, predicate, denied, doer, other, shown);
    }

    /// <summary>The content before the verb, up to where its clause begins; who denies or says it where that is a pronoun.</summary>
    private static (List<Term> Content, bool IsDenied) Subject(Telling telling, int first)
    {
        var terms = telling.Passage.Terms;
        var content = new List<Term>();
        var (isPronoun, isNone) = (false, false);
        var i = first - 1;
        for (; i >= 0 && first - i <= Reach && !terms[i + 1].FollowsGap; i--)
        {
            if (ContrastWords.ClauseEnds.Contains(terms[i].Text) || ContrastWords.Denials.Contains(terms[i].Text) || ContrastWords.Speech.Contains(terms[i].Text) || telling.Predicates.Any(predicate => predicate.At == i))
                break;
            isPronoun |= ContrastWords.Pronouns.Contains(terms[i].Text);
            isNone |= ContrastWords.None.Contains(terms[i].Text);
            if (terms[i].IsContent && terms[i].Kind != TermKind.Time)
                content.Add(terms[i]);
        }

        var denial = -1;
        for (var at = i; at >= 0 && i - at <= 3; at--)
            if (ContrastWords.Denials.Contains(terms[at].Text))
                denial = at;
        // "Ilvar denied that he had resigned", "the club confirmed that it had paid": whoever speaks is meant.
        if (content.Count == 0 && isPronoun)
            for (var at = denial >= 0 ? denial - 1 : SpeechBefore(terms, i) - 1; at >= 0 && content.Count < 5 && (content.Count == 0 || !terms[at + 1].FollowsGap); at--)
                if (terms[at].IsContent && terms[at].Kind != TermKind.Time)
                    content.Add(terms[at]);
                else if (ContrastWords.ClauseEnds.Contains(terms[at].Text))
                    break;
        return (content, denial >= 0 != isNone);
    }

    private static int SpeechBefore(IReadOnlyList<Term> terms, int from)
    {
        for (var at = from; at >= 0 && from - at <= 3; at--)
            if (ContrastWords.Speech.Contains(terms[at].Text))
                return at;
        return 0;
    }

    /// <summary>The noun phrase behind the verb, with what hangs on it by "of".</summary>
    private static List<Term> Object(IReadOnlyList<Term> terms, int from)
    {
        var content = new List<Term>();
        for (var i = from; i < terms.Count && i - from < Reach && !terms[i].FollowsGap; i++)
        {
            if (Lexicon.Preposition.Contains(terms[i].Text) && (terms[i].Text != "of" || content.Count == 0) || ContrastWords.ClauseEnds.Contains(terms[i].Text) || terms[i].Text is "and" or "with" or "over" or "under" or "until")
                break;
            if (terms[i].IsContent && terms[i].Kind != TermKind.Time && terms[i].Number is null)
                content.Add(terms[i]);
        }

        return content;
    }

    /// <summary>Whoever stands behind "by", and the name that follows between commas: "by a member of the committee, Rahul Deshpande".</summary>
    private static List<Term> ByPhrase(IReadOnlyList<Term> terms, int from)
    {
        var by = -1;
        for (var i = from; i < terms.Count && i - from < 4 && by < 0; i++)
            by = terms[i].Text == "by" ? i : -1;
        var content = new List<Term>();
        if (by < 0)
            return content;
        var named = false;
        for (var i = by + 1; i < terms.Count && i - by <= Reach; i++)
        {
            if (terms[i].FollowsGap && (named || terms[i].Kind != TermKind.Name) || ContrastWords.ClauseEnds.Contains(terms[i].Text) || Lexicon.Preposition.Contains(terms[i].Text) && terms[i].Text != "of")
                break;
            named |= terms[i].Kind == TermKind.Name && !Lexicon.Person.Contains(terms[i].Text);
            if (terms[i].IsContent && terms[i].Kind != TermKind.Time)
                content.Add(terms[i]);
        }

        return content;
    }

    private static bool IsOpen(Telling telling, int first)
    {
        var terms = telling.Passage.Terms;
        for (var i = first - 1; i >= 0; i--)
            if (ContrastWords.Openings.Contains(terms[i].Text))
                return true;
            else if (terms[i + 1].FollowsGap && i < first - 1)
                break;
        return false;
    }
}
