using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Quoting;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Where the content of a statement ends, and what of it are the speaker's own words.</summary>
internal sealed class ContentBounds(Syntax syntax)
{
    private const int LongestAdjunct = 12;
    private const int LongestSubject = 8;

    /// <summary>
    /// The content that begins at a token: to the end of the sentence, or to where the author takes over ("…, adding that",
    /// "…, but"), or a second cue begins ("… and called for").
    /// </summary>
    public Piece? From(int first, int end, bool isClause)
    {
        int k = first;
        while (k < end && !EndsContent(k, first, end, isClause))
        {
            k++;
        }
        return Between(first, k - 1);
    }

    /// <summary>The piece from a token to another, without the marks around it; grown to the end of a quotation that begins in it.</summary>
    public Piece? Between(int first, int last)
    {
        while (last >= first && (syntax.Tokens[last].IsDash || syntax.Tokens[last].Lower is "." or "," or ";" or ":" or "-" or "..."))
        {
            last--;
        }
        while (first <= last && syntax.ClassOf(first) is WordClass.Comma or WordClass.Mark && !syntax.Tokens[first].Is("(") && !syntax.Tokens[first].Is("$"))
        {
            first++;
        }
        if (last < first)
        {
            return null;
        }
        int start = syntax.Tokens[first].Start, end = syntax.Tokens[last].End;
        if (syntax.QuotationOf(last) is { } quotation && quotation.Start >= start && quotation.End > end)
        {
            end = quotation.End;
        }
        return WithoutOuterMarks(start, end);
    }

    public Piece WithoutOuterMarks(int start, int end)
    {
        int token = syntax.Document.TokenAt(start);
        Quotation? quotation = token < syntax.Tokens.Count ? syntax.QuotationOf(token) : null;
        return quotation is not null && quotation.Start == start && quotation.End == end
            ? new Piece(quotation.Inner, quotation.InnerEnd)
            : new Piece(start, end);
    }

    /// <summary>Whether every word of the content stands in quotation marks.</summary>
    public static bool AreQuoted(Syntax syntax, IReadOnlyList<Piece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            int end = syntax.Document.TokenAt(piece.End - 1);
            for (int k = syntax.Document.TokenAt(piece.Start); k <= end && k < syntax.Tokens.Count; k++)
            {
                if (syntax.Tokens[k].IsWord && !syntax.IsQuoted(k))
                {
                    return false;
                }
            }
        }
        return pieces.Count > 0;
    }

    /// <summary>Quoted where most of the content stands in quotation marks.</summary>
    public Basis BasisOf(IReadOnlyList<Piece> pieces)
    {
        int all = 0, quoted = 0;
        foreach (Piece piece in pieces)
        {
            int last = syntax.Document.TokenAt(piece.End);
            for (int k = syntax.Document.TokenAt(piece.Start); k < last; k++)
            {
                if (syntax.Tokens[k].IsWord)
                {
                    all++;
                    quoted += syntax.IsQuoted(k) ? 1 : 0;
                }
            }
        }
        return quoted * 10 >= all * 6 && quoted > 0 ? Basis.Quoted : Basis.Reported;
    }

    private bool EndsContent(int k, int first, int end, bool isClause)
    {
        if (k == first || syntax.IsQuoted(k))
        {
            // "his claim that they would “learn nothing,” there would be": the comma of the author's clause stands in the quotation.
            return k > first && k + 2 < end && syntax.ClassOf(k) is WordClass.Quote && syntax.Tokens[k - 1].Is(",")
                && ((!isClause && syntax.Tokens[k + 1].Is("there") && BeginsClause(k + 1, end)) || IsReportingTail(k + 1, end));
        }
        Token token = syntax.Tokens[k];
        if (token.Is(";") || (syntax.ClassOf(first) is WordClass.To && TakesUp(k, first)))
        {
            return true;
        }
        if (token.Is("according") && k + 1 < end && syntax.Tokens[k + 1].Is("to"))
        {
            return true;
        }
        if (token.Is(",") && k + 1 < end)
        {
            if (IsReportingTail(k + 1, end))
            {
                return true;
            }
            int next = SkipAdverbs(k + 1, end);
            return (syntax.Tokens[k + 1].Is("but") && !(isClause && GoesOnWithVerb(k + 2, end))) || syntax.Tokens[k + 1].Lower is "though" or "although" or "whereas" or "who"
                || (syntax.ClassOf(first) is WordClass.To && IsOfMainClause(k + 1, first))
                || (!isClause && (syntax.ClassOf(k + 1) is WordClass.Quote || syntax.Tokens[k + 1].Lower is "which" or "because" or "while" or "since" or "where" or "with" or "when" or "as" or "so"
                    || syntax.Tags[next].CanBe(VerbForm.Gerund) || BeginsClause(k + 1, end)))
                || IsCue(next, end, VerbForm.Gerund)
                || (syntax.Tokens[k + 1].Lower is "and" or "while" && IsReportOfAnother(k + 2, end))
                || (syntax.Tokens[k + 1].Lower is "and" && IsCue(SkipAdjuncts(k + 2, end), end, VerbForm.Past | VerbForm.Present));
        }
        if (token.Lower is "and" or "but" && IsOfOuterSubject(k, first, end, isClause))
        {
            return true;
        }
        return token.Lower is "and" or "but" && SkipAdverbs(k + 1, end) is var cue && IsCue(cue, end, VerbForm.Past | VerbForm.Present) && !(isClause && (syntax.Tags[first].IsFinite || IsOfInnerSubject(k, cue, first)));
    }

    // "vowed to leave but made no promise", "said it was late but Novak has urged patience": the author goes on.
    private bool IsOfOuterSubject(int and, int first, int end, bool isClause)
    {
        int verb = SkipAdverbs(and + 1, end);
        bool isOuter = syntax.Tokens[and + 1].Lower is "was" or "were" or "has" or "had" or "did" || (syntax.Tags[verb].CanBe(VerbForm.Past) && !syntax.Tags[verb].CanBe(VerbForm.Base));
        bool isInfinitive = syntax.ClassOf(first) is WordClass.To && isOuter && !syntax.HasFinite(first + 2, and);
        return isInfinitive || (isClause && syntax.Tokens[and].Is("but") && syntax.ClassOf(and + 1) is WordClass.Name && BeginsClause(and + 1, end));
    }

    // "said that Berger had called and pressed him", "said guards found her and told her to leave": the verb behind "and" is Berger's, and the guards'.
    private bool IsOfInnerSubject(int and, int cue, int first)
    {
        if (syntax.ClassOf(cue + 1) is WordClass.ObjectPronoun)
        {
            return true;
        }
        for (int k = and - 1; k > first && !syntax.IsQuoted(k); k--)
        {
            if (syntax.Tags[k].IsFinite)
            {
                return syntax.Tokens[k].Is("had") && syntax.Tags[cue].CanBe(VerbForm.Participle);
            }
        }
        return false;
    }

    // "had a lead, but still lost": of whom it speaks is not said again.
    private bool GoesOnWithVerb(int k, int end) =>
        SkipAdverbs(k, end) is var verb && syntax.Tags[verb] is { IsVerb: true, IsFinite: true } && !IsCue(verb, end, VerbForm.Past | VerbForm.Present);

    // "why he refuses to open his books may be that": with the verb the outer clause goes on.
    private bool TakesUp(int k, int first)
    {
        if (syntax.ClassOf(k) is not (WordClass.Modal or WordClass.Be) || !syntax.Tags[k].IsFinite || !syntax.Tags[k - 1].IsNominal)
        {
            return false;
        }
        for (int inner = first; inner < k; inner++)
        {
            if (syntax.ClassOf(inner) is WordClass.That or WordClass.Wh or WordClass.Subordinator or WordClass.Comma or WordClass.Conjunction or WordClass.Pronoun or WordClass.Quote or WordClass.Preposition
                || syntax.Tokens[inner].Lower is "if" or "whether" || (syntax.Tags[inner] is { IsVerb: true, Verb: { } verb } && (Grammar.Verbs.Attributes(verb) || CueVerbs.Of(verb.Base, null, out _) != CuePatterns.None)))
            {
                return false;
            }
        }
        return true;
    }

    // "as they plan to do, is no crime", "offered to pay, said Berger"; but "plans to wait if Berger, the mayor, does not come".
    private bool IsOfMainClause(int k, int first) =>
        (syntax.ClassOf(k) is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal && syntax.ClassOf(k + 1) is not WordClass.Pronoun && !syntax.Has(WordClass.Subordinator, first, k) && !syntax.Has(WordClass.That, first, k) && !syntax.Has(WordClass.Wh, first, k))
        || (syntax.Tags[k].CanBe(VerbForm.Past) && !syntax.Tags[k].CanBe(VerbForm.Base) && syntax.Tags[k].Verb is { } says && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Quote) != 0 && syntax.ClassOf(k + 1) is WordClass.Name);

    /// <summary>The comma behind which a clause with a subject of its own begins; 0 where none does.</summary>
    public int MainClauseAfter(int from, int end)
    {
        for (int k = from + 1; k + 2 < end; k++)
        {
            if ((syntax.ClassOf(k) is WordClass.Comma || syntax.Tokens[k].IsDash) && !syntax.IsQuoted(k) && BeginsClause(k + 1, end))
            {
                return k;
            }
        }
        return 0;
    }

    // "wants more money, and Republicans want less": another takes over.
    private bool BeginsClause(int k, int end)
    {
        int at = syntax.Tokens[k].Is("and") ? k + 1 : k, subject = at;
        if (syntax.Tokens[at].Lower is "there" or "that" or "this" && at + 1 < end && syntax.Tags[at + 1].IsFinite)
        {
            return true;
        }
        while (at < end && at - subject < LongestSubject && !syntax.Tokens[at].Is("whose") && (syntax.Tags[at].IsNominal || (at > subject && syntax.Tokens[at].Is("of")) || syntax.ClassOf(at) is WordClass.Pronoun || (at > subject && syntax.ClassOf(at) is WordClass.Adverb)))
        {
            at++;
        }
        // "Lind (D-Va.) was": what stands in brackets is no part of the clause.
        if (at > subject && at < end && syntax.Tokens[at].Is("("))
        {
            while (at < end && !syntax.Tokens[at].Is(")"))
            {
                at++;
            }
            at++;
        }
        return at > subject && at < end && syntax.Tags[at].IsFinite && !(syntax.Tags[at].IsVerb && syntax.Tags[at].CanBe(VerbForm.Participle) && syntax.ClassOf(subject) is WordClass.Noun);
    }

    // "…, the statement said": who reports it all comes last.
    private bool IsReportingTail(int k, int end)
    {
        int verb = k;
        while (verb < end && verb - k < 8 && (syntax.Tags[verb].IsNominal || syntax.ClassOf(verb) is WordClass.Pronoun || syntax.Tokens[verb].Lower is "of" or "for" or "and"))
        {
            verb++;
        }
        if (verb >= end || syntax.Tags[verb] is not { IsVerb: true, Verb: { } cue } || !syntax.Tags[verb].CanBe(VerbForm.Past | VerbForm.Present | VerbForm.Base)
            || CueVerbs.Of(cue.Base, syntax.Tokens[verb + 1].Lower, out bool particle) is var patterns && ((patterns & (CuePatterns.Quote | CuePatterns.Mind)) != CuePatterns.Quote || particle))
        {
            return false;
        }
        if (verb == k)
        {
            // "…, said Berger"
            return syntax.Tags[verb].CanBe(VerbForm.Past) && cue.Base is "say" or "add" && syntax.Tags[verb + 1].IsNominal;
        }
        return verb + 1 >= end || syntax.ClassOf(verb + 1) is WordClass.Comma or WordClass.Preposition || syntax.Tokens[verb + 1].Lower is "." || IsTimeWord(verb + 1)
            || (patterns & CuePatterns.Tell) != 0;
    }

    // "Berger said the dam would hold, and Novak said it would not."
    private bool IsReportOfAnother(int subject, int end)
    {
        int verb = subject;
        while (verb < end && verb - subject < 6 && syntax.Tags[verb].IsNominal)
        {
            verb++;
        }
        return verb > subject && verb < end && syntax.Tags[verb] is { IsVerb: true, IsFinite: true, Verb: { } cue } && (CueVerbs.Of(cue.Base, null, out _) & (CuePatterns.Quote | CuePatterns.Mind)) == CuePatterns.Quote;
    }

    private bool IsTimeWord(int k) => Words.TimeWords.Contains(syntax.Tokens[k].Lower);

    private int SkipAdverbs(int k, int end)
    {
        while (k < end - 1 && syntax.ClassOf(k) is WordClass.Adverb or WordClass.Have or WordClass.Be)
        {
            k++;
        }
        return Math.Min(k, end - 1);
    }

    // "called it “open”, and without irony in an age of fear said that"
    private int SkipAdjuncts(int k, int end)
    {
        int at = SkipAdverbs(k, end);
        while (at < end - 1 && syntax.ClassOf(at) is WordClass.Preposition && at - k < LongestAdjunct)
        {
            at++;
            while (at < end - 1 && (syntax.Tags[at].IsNominal || syntax.ClassOf(at) is WordClass.ObjectPronoun))
            {
                at++;
            }
        }
        return at;
    }

    private bool IsCue(int k, int end, VerbForm form) =>
        syntax.Tags[k].CanBe(form) && syntax.Tags[k].Verb is { } verb
        && CueVerbs.Of(verb.Base, k + 1 < end ? syntax.Tokens[k + 1].Lower : null, out _) != CuePatterns.None;
}
