using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Finds what a cue verb has after it: an addressee, words of time and place, and the content.</summary>
internal sealed class Complements(Syntax syntax)
{
    private const int LongestInsertion = 10;

    /// <summary>Where the content after a cue begins, and of which kind it is; <see cref="CuePatterns.None"/> where there is none.</summary>
    public (int First, CuePatterns Kind) After(int afterCue, int end, CuePatterns patterns)
    {
        int first = afterCue;
        if ((patterns & CuePatterns.Tell) != 0)
        {
            first = SkipAddressee(first, end);
        }
        if (syntax.ClassOf(first) is WordClass.Comma && (patterns & CuePatterns.That) != 0 && BehindInsertion(first, end) is var that and > 0)
        {
            return (that, CuePatterns.That);
        }
        if ((patterns & (CuePatterns.Wh | CuePatterns.Np | CuePatterns.To | CuePatterns.Tell)) == (CuePatterns.Wh | CuePatterns.Np | CuePatterns.To)
            && SkipAddressee(first, end) is var asked && asked > first && At(SkipAdjuncts(asked, end), end, CuePatterns.Wh) is (var question, CuePatterns.Wh))
        {
            // "asked Berger on Monday whether"
            return (question, CuePatterns.Wh);
        }
        int clear = (patterns & (CuePatterns.Quote | CuePatterns.That)) != 0 ? SkipAdjuncts(first, end) : first;
        var found = At(clear, end, patterns);
        bool isOfAnother = clear != first && NounCues.IsRelative(syntax, clear);
        if (found.Kind == CuePatterns.That && (isOfAnother || (clear > first + 1 && !syntax.Tokens[first].Is("in") && NounCues.Attributes(syntax.Tokens[clear - 1].Lower))))
        {
            // "agreed to quotas that will cut trade", "responded to the mayor's claim that trade will grow": it is told of the quotas, and the mayor's.
            found = (clear, CuePatterns.None);
        }
        return found.Kind == CuePatterns.None && clear != first && !(Words.TimeWords.Contains(syntax.Tokens[first].Lower) && syntax.ClassOf(first + 1) is not WordClass.Owner) ? At(first, end, patterns) : found;
    }

    /// <summary>After words of time, place and occasion: "Friday", "in an interview", "to reporters", where a clause or nothing follows.</summary>
    public int SkipAdjuncts(int k, int end)
    {
        int at = k;
        while (at < end)
        {
            int next = SkipAdjunct(at, end);
            if (next == at)
            {
                break;
            }
            at = next;
        }
        bool ends = at >= end || syntax.ClassOf(at) is WordClass.That or WordClass.Comma or WordClass.Quote || syntax.Tokens[at].Lower is "." or ":" or "?" or ";";
        if (ends)
        {
            return at;
        }
        // "said Friday he would": only the words of time are skipped for certain.
        at = k;
        while (at < end && (Words.TimeWords.Contains(syntax.Tokens[at].Lower) || (syntax.Tokens[at].Is("on") && at + 1 < end && Words.TimeWords.Contains(syntax.Tokens[at + 1].Lower))))
        {
            at++;
        }
        return at;
    }

    // "has argued, by contrast, that"; 0 where no clause stands behind what two commas insert.
    private int BehindInsertion(int comma, int end)
    {
        int closing = comma + 1;
        while (closing < end && closing - comma < LongestInsertion && syntax.ClassOf(closing) is not (WordClass.Comma or WordClass.Quote) && !syntax.Tags[closing].IsFinite)
        {
            closing++;
        }
        return closing < end && syntax.ClassOf(closing) is WordClass.Comma && syntax.ClassOf(closing + 1) is WordClass.That ? closing + 1 : 0;
    }

    private int SkipAdjunct(int k, int end)
    {
        if (Words.TimeWords.Contains(syntax.Tokens[k].Lower) || syntax.ClassOf(k) is WordClass.Adverb)
        {
            return k + 1;
        }
        if (syntax.ClassOf(k) is not WordClass.Preposition || k + 1 >= end)
        {
            return k;
        }
        int at = k + 1;
        if (syntax.Tags[at].CanBe(VerbForm.Gerund))
        {
            at++;
        }
        int from = at;
        while (at < end && !syntax.IsQuoted(at) && (syntax.Tags[at].IsNominal || syntax.ClassOf(at) is WordClass.ObjectPronoun or WordClass.Number
               || (syntax.ClassOf(at) is WordClass.Conjunction or WordClass.Preposition && at + 1 < end && syntax.Tags[at + 1].IsNominal)))
        {
            at++;
        }
        return at > from ? at : k;
    }

    private (int First, CuePatterns Kind) At(int k, int end, CuePatterns patterns)
    {
        if (k >= end)
        {
            return (k, CuePatterns.None);
        }
        if (syntax.Tokens[k].Lower is "," or ":" && k + 1 < end && syntax.IsQuoted(k + 1) && (patterns & (CuePatterns.Quote | CuePatterns.That)) != 0)
        {
            return (k + 1, CuePatterns.Quote);
        }
        if (syntax.Tokens[k].Is(":") && (patterns & (CuePatterns.Quote | CuePatterns.That)) != 0 && k + 1 < end)
        {
            return (k + 1, CuePatterns.Colon);
        }
        WordClass kind = syntax.ClassOf(k);
        if (kind is WordClass.Quote && syntax.IsQuoted(k) && syntax.QuotationOf(k)!.Start == syntax.Tokens[k].Start)
        {
            return (patterns & ~(CuePatterns.To | CuePatterns.Mind)) != 0 ? (k, CuePatterns.Quote) : (k, CuePatterns.None);
        }
        if (kind is WordClass.That && (patterns & CuePatterns.That) != 0)
        {
            return (k, CuePatterns.That);
        }
        if ((kind is WordClass.Wh || syntax.Tokens[k].Lower is "whether" or "if") && (patterns & CuePatterns.Wh) != 0)
        {
            return (k, CuePatterns.Wh);
        }
        if (kind is WordClass.To && (patterns & CuePatterns.To) != 0)
        {
            return (k, CuePatterns.To);
        }
        if ((patterns & CuePatterns.Bare) != 0 && OpensClause(k, end))
        {
            return (k, CuePatterns.Bare);
        }
        if ((patterns & (CuePatterns.Np | CuePatterns.Of)) != 0 && OpensPhrase(k, end))
        {
            return (k, CuePatterns.Np);
        }
        return (k, CuePatterns.None);
    }

    private bool OpensPhrase(int k, int end)
    {
        WordClass kind = syntax.ClassOf(k);
        if (kind is WordClass.Adverb or WordClass.Preposition && syntax.Tokens[k].Lower is "as" or "than")
        {
            return false;
        }
        return syntax.Tags[k].IsNominal && kind is not WordClass.Owner || kind is WordClass.ObjectPronoun or WordClass.Wh || syntax.Tokens[k].Lower is "it" or "you"
            || syntax.Tags[k].CanBe(VerbForm.Gerund) || syntax.Tokens[k].Lower is "having" or "being" || (syntax.Tags[k].CanBe(VerbForm.Participle) && k + 1 < end && syntax.Tags[k + 1].IsNominal);
    }

    private bool OpensClause(int k, int end)
    {
        WordClass kind = syntax.ClassOf(k);
        bool leads = kind is WordClass.Preposition && k + 1 < end && (syntax.ClassOf(k + 1) is WordClass.Wh || syntax.Tokens[k + 1].Is("whether"));
        if (leads || kind is WordClass.Comma or WordClass.Mark or WordClass.To or WordClass.Conjunction or WordClass.Owner or WordClass.Be or WordClass.Modal or WordClass.Have)
        {
            return false;
        }
        bool opens = false, isWithin = false;
        int commas = 0;
        for (int i = k; i < end && i - k < 45; i++)
        {
            // "assumed office, run down as it was, and left": a verb right behind the first comma has no subject there.
            commas += syntax.ClassOf(i) is WordClass.Comma ? 1 : 0;
            if (commas == 1 && syntax.ClassOf(i - 1) is WordClass.Comma && syntax.Tags[i].IsFinite && opens && !syntax.Tags[k].IsFinite)
            {
                return false;
            }
            opens |= syntax.Tags[i].IsNominal || syntax.ClassOf(i) is WordClass.Pronoun || syntax.Tags[i].CanBe(VerbForm.Gerund);
            // "added the week after voters stood in line": the verb is the inner clause's.
            isWithin |= i > k && (syntax.ClassOf(i) is WordClass.Subordinator || syntax.Tokens[i].Lower is "after" or "before" or "until");
            if (opens && i > k && syntax.Tags[i].IsFinite)
            {
                if (!isWithin)
                {
                    return true;
                }
                isWithin = syntax.ClassOf(i) is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal;
            }
        }
        return false;
    }

    private int SkipAddressee(int k, int end)
    {
        int at = k;
        if (at < end && syntax.ClassOf(at) is WordClass.ObjectPronoun)
        {
            return at + 1;
        }
        while (at < end && !syntax.IsQuoted(at) && (syntax.Tags[at].IsNominal
               || (at > k && syntax.ClassOf(at) is WordClass.Preposition or WordClass.Conjunction && at + 1 < end && syntax.Tags[at + 1].IsNominal && !syntax.Tokens[at].Is("as"))))
        {
            at++;
        }
        if (at < end && syntax.Tags[at].IsFinite && at - k > 1)
        {
            // "told reporters Russia would": the clause's subject begins within what looks like one phrase.
            for (int i = at - 1; i > k; i--)
            {
                bool begins = syntax.ClassOf(i) is WordClass.Determiner or WordClass.Possessive
                    || (syntax.ClassOf(i) is WordClass.Name && syntax.ClassOf(i - 1) is not WordClass.Name and not WordClass.Determiner and not WordClass.Preposition)
                    || (syntax.ClassOf(i) is WordClass.Noun && syntax.ClassOf(i - 1) is WordClass.Name);
                if (begins)
                {
                    return i;
                }
            }
        }
        return at;
    }
}
