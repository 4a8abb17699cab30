using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Finds the noun phrase that is a verb's subject, before it or, where the order is inverted, after it.</summary>
internal sealed partial class NounPhrases(Syntax syntax)
{
    private const int LongestApposition = 45;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Counts = ClassedWords.Named("counts");

    private static readonly FrozenSet<string> Inner = FrozenSet.ToFrozenSet(
        ["of", "for", "at", "in", "from", "with", "to", "on", "between", "against", "near", "about", "behind", "within", "inside", "under", "around", "across", "throughout", "v.", "vs."],
        StringComparer.Ordinal);

    /// <summary>The first token of a verb's group: "has not yet said", "went on to say" begin at "has" and "went".</summary>
    public int GroupStart(int verb, int first)
    {
        int k = verb;
        while (k > first)
        {
            WordClass before = syntax.ClassOf(k - 1);
            if (before is WordClass.Adverb or WordClass.Not or WordClass.Modal or WordClass.Be or WordClass.Have or WordClass.Do)
            {
                k--;
            }
            else if (before is WordClass.To && k - 2 >= first && syntax.Tags[k - 2].IsVerb)
            {
                k -= 2;
            }
            else if (before is WordClass.Conjunction && k - 2 >= first && syntax.ClassOf(k) is WordClass.Adverb && syntax.ClassOf(k - 2) is WordClass.Adverb)
            {
                // "should be fully and permanently exempted"
                k -= 2;
            }
            else
            {
                break;
            }
        }
        while (k < verb && syntax.ClassOf(k) is WordClass.Adverb && k > first && !syntax.Tags[k - 1].IsNominal && syntax.ClassOf(k - 1) is not WordClass.Pronoun)
        {
            k++;
        }
        return k;
    }

    /// <summary>The subject before the group that begins at <paramref name="group"/>; null where there is none.</summary>
    public Phrase? Before(int group, int first)
    {
        int k = group - 1;
        int outerLast = k;
        if (k >= first && syntax.ClassOf(k) is WordClass.Comma)
        {
            int opening = OpeningComma(k, first);
            if (opening < 0)
            {
                return null;
            }
            k = opening - 1;
        }
        k = BeforeDay(BeforeDashes(SkipBracketBack(k, first), first), first);
        if (k < first)
        {
            return null;
        }
        if (syntax.ClassOf(k) is WordClass.Pronoun or WordClass.Wh or WordClass.That || IsLonePronoun(k))
        {
            return IsRelative(k) ? AntecedentOf(k, first) : new Phrase(k, k, k, k, outerLast);
        }
        if (!syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.Determiner)
        {
            return null;
        }
        Phrase nearest = WalkBack(k, first, outerLast);
        return WhoseClauseEndsIn(nearest, first) ?? (k < outerLast && IsAdverbial(nearest, first) ? null : nearest);
    }

    // "agents who testified in the trial, held in May, said": the trial tells when, and says nothing.
    private bool IsAdverbial(Phrase nearest, int first) =>
        nearest.First > first && syntax.ClassOf(nearest.First - 1) is WordClass.Preposition && syntax.ClassOf(nearest.Last) is not WordClass.Name && syntax.ClassOf(nearest.Last + 2) is not WordClass.Name;

    /// <summary>The subject after an inverted verb: "said David Wasserman, an editor".</summary>
    public Phrase? After(int verb, int end)
    {
        int first = verb + 1;
        if (first >= end)
        {
            return null;
        }
        if (syntax.ClassOf(first) is WordClass.Pronoun)
        {
            return new Phrase(first, first, first, first, first);
        }
        int k = first, head = -1;
        while (k < end)
        {
            WordClass kind = syntax.ClassOf(k);
            bool takes = syntax.Tags[k].IsNominal
                || (kind is WordClass.Preposition && head >= 0 && Inner.Contains(syntax.Tokens[k].Lower) && k + 1 < end && syntax.Tags[k + 1].IsNominal
                    && !Words.TimeWords.Contains(syntax.Tokens[k + 1].Lower) && (syntax.Tokens[k].Is("of") || syntax.Tokens[k].Is("for")))
                || (kind is WordClass.Conjunction && syntax.Tokens[k].Is("and") && k + 1 < end && syntax.Tags[k + 1].IsNominal);
            if (!takes || (k > first && Words.TimeWords.Contains(syntax.Tokens[k].Lower) && !syntax.Tags[k - 1].IsNominal))
            {
                break;
            }
            if (head < 0 || (syntax.Tags[k].IsNominal && head == k - 1))
            {
                head = kind is WordClass.Determiner or WordClass.Possessive ? head : k;
                head = head < 0 && syntax.Tags[k].IsNominal ? k : head;
            }
            k++;
        }
        int last = BehindOwner(k - 1, end);
        while (last > first && Words.TimeWords.Contains(syntax.Tokens[last].Lower))
        {
            last--;
        }
        return last < first || syntax.ClassOf(last) is WordClass.Determiner
            ? null
            : new Phrase(first, last, Math.Min(Math.Max(head, first), last), first, last);
    }

    private bool IsLonePronoun(int k) => syntax.ClassOf(k) is WordClass.Determiner
        && syntax.Tokens[k].Lower is "this" or "that" or "these" or "those" or "some" or "many" or "all" or "both" or "few" or "several" or "others" or "most" or "another";

    private Phrase WalkBack(int last, int first, int outerLast)
    {
        int i = last, head = last;
        while (i > first)
        {
            WordClass here = syntax.ClassOf(i), before = syntax.ClassOf(i - 1);
            bool opened = here is WordClass.Determiner or WordClass.Possessive;
            if (opened && before is WordClass.Determiner && syntax.Tokens[i - 1].Lower is "all" or "both" or "half")
            {
                i--;
            }
            else if (!opened && (before is WordClass.Noun or WordClass.Name or WordClass.Number or WordClass.Owner or WordClass.Determiner or WordClass.Possessive))
            {
                i--;
            }
            else if (syntax.Tokens[i - 1].Is("of") && i - 2 >= first && (opened ? Counts["some"].Contains(syntax.Tokens[i - 2].Lower) || syntax.ClassOf(i - 2) is WordClass.Number : here is WordClass.Name && syntax.Tokens[i - 2].Is("one")))
            {
                // "most of the voters" are voters, "one of Hahn's aides" is an aide.
                i -= 2;
            }
            else if (opened && syntax.Tokens[i - 1].Is("of") && i - 2 >= first && Counts["none"].Contains(syntax.Tokens[i - 2].Lower))
            {
                // "none of the voters" is nobody.
                i -= 2;
                head = i;
            }
            else if (before is WordClass.Preposition && here is not WordClass.Owner && i - 2 >= first && Inner.Contains(syntax.Tokens[i - 1].Lower)
                     && (syntax.Tags[i - 2].IsNominal && syntax.ClassOf(i - 2) is not WordClass.Determiner and not WordClass.Owner || IsLonePronoun(i - 2)))
            {
                i -= 2;
                head = i;
            }
            else if (before is WordClass.Preposition && i - 3 >= first && Counts["beside"].Contains(syntax.Tokens[i - 2].Lower) && syntax.Tags[i - 3].IsNominal)
            {
                i -= 3;
                head = i;
            }
            else if (before is WordClass.Preposition && i - 3 >= first && Inner.Contains(syntax.Tokens[i - 1].Lower) && syntax.Tokens[i - 2].Is("and") && syntax.Tags[i - 3].IsNominal && !FiniteBefore(i - 3, first))
            {
                // "pilots in Halden and around the lake"
                i -= 3;
                head = i;
            }
            else if (before is WordClass.Conjunction && i - 2 >= first && syntax.Tokens[i - 1].Lower is "and" or "or" && syntax.Tags[i - 2].IsNominal
                     && !FiniteBefore(i - 2, first))
            {
                i -= 2;
            }
            else if (before is WordClass.Mark && syntax.Tokens[i - 1].Is(")") && SkipBracketBack(i - 1, first) is var k && k >= first && k < i - 1 && syntax.Tags[k].IsNominal)
            {
                i = k;
            }
            else
            {
                break;
            }
        }
        i = TrimFront(BehindClock(FirstOfList(i, first), last, first), last, first);
        if (i < last && syntax.Tokens[i].Is("that") && syntax.ClassOf(i + 1) is WordClass.Name)
        {
            // "… that Cruz has": the word opens the clause.
            i++;
        }
        return new Phrase(i, last, Math.Max(head, i), i, outerLast);
    }

    // "In a statement Trump", "On Friday officials": the subject begins after the adverbial that heads the clause.
    private int TrimFront(int i, int last, int first)
    {
        if (i > first && syntax.ClassOf(i - 1) is WordClass.Preposition)
        {
            for (int k = last; k > i; k--)
            {
                bool begins = syntax.ClassOf(k) is WordClass.Determiner or WordClass.Possessive
                    || (syntax.ClassOf(k) is WordClass.Name && syntax.ClassOf(k - 1) is WordClass.Noun or WordClass.Number)
                    || Words.TimeWords.Contains(syntax.Tokens[k - 1].Lower);
                if (begins && syntax.ClassOf(k - 1) is not WordClass.Preposition and not WordClass.Owner)
                {
                    return k;
                }
            }
        }
        while (i < last && Words.TimeWords.Contains(syntax.Tokens[i].Lower) && syntax.ClassOf(i + 1) is not WordClass.Owner && syntax.Tokens[i].HasCapital && !IsThis(i))
        {
            i++;
        }
        return i;
    }

    // "This week" tells when, "this case" which.
    private bool IsThis(int i) => syntax.ClassOf(i) is WordClass.Determiner && !Words.TimeWords.Contains(syntax.Tokens[i + 1].Lower);

    private bool FiniteBefore(int k, int first)
    {
        for (int steps = 0; k >= first && steps < 30; k--, steps++)
        {
            if (syntax.Tags[k].IsFinite)
            {
                return true;
            }
            if (syntax.ClassOf(k) is WordClass.Comma or WordClass.Subordinator or WordClass.Wh or WordClass.That or WordClass.Mark or WordClass.Quote)
            {
                return false;
            }
        }
        return false;
    }

    private int OpeningComma(int closing, int first)
    {
        for (int k = closing - 1; k >= first && closing - k <= LongestApposition; k--)
        {
            if (syntax.ClassOf(k) is WordClass.Comma && k > first)
            {
                int before = SkipBracketBack(k - 1, first);
                bool opensApposition = before >= first && syntax.Tags[before].IsNominal && IsApposition(k + 1, closing);
                if (opensApposition)
                {
                    // "Rep. Gregory Meeks, chairman of the caucus, D-N.Y., said": go on to the comma after the name.
                    int further = OpeningCommaOfName(k, first);
                    return further >= 0 ? further : k;
                }
                if (!IsListComma(k))
                {
                    return -1;
                }
            }
            if (syntax.IsSpeech(k))
            {
                return -1;
            }
        }
        return -1;
    }

    private int OpeningCommaOfName(int comma, int first)
    {
        for (int k = comma - 1; k > first && comma - k <= 14; k--)
        {
            if (syntax.ClassOf(k) is WordClass.Comma)
            {
                return syntax.ClassOf(k - 1) is WordClass.Name && !Words.TimeWords.Contains(syntax.Tokens[k - 1].Lower) && syntax.ClassOf(k + 1) is WordClass.Determiner or WordClass.Noun or WordClass.Number ? k : -1;
            }
            if (syntax.Tags[k].IsFinite)
            {
                return -1;
            }
        }
        return -1;
    }

    private bool IsApposition(int from, int to) =>
        from < to && syntax.ClassOf(from) is WordClass.Determiner or WordClass.Noun or WordClass.Name or WordClass.Number or WordClass.Possessive or WordClass.Wh
            or WordClass.Verb or WordClass.Preposition or WordClass.Pronoun or WordClass.Conjunction or WordClass.Adverb;

    private bool IsListComma(int k) => syntax.ClassOf(k - 1) is WordClass.Name;

    private int SkipBracketBack(int k, int first)
    {
        if (k < first || !syntax.Tokens[k].Is(")"))
        {
            return k;
        }
        int open = k;
        while (open > first && k - open < 15 && !syntax.Tokens[open].Is("("))
        {
            open--;
        }
        return syntax.Tokens[open].Is("(") ? open - 1 : k;
    }
}
