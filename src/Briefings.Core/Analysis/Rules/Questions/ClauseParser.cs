using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>Reads a clause that is plain enough to be turned round. What is not plain is no clause: better no question than a crooked one.</summary>
internal sealed class ClauseParser(Syntax syntax)
{
    // Subjects that point back into the article: "this could alter the balance" asks nothing outside it.
    private static readonly FrozenSet<string> Vague = FrozenSet.ToFrozenSet(
        ["this", "that", "these", "those", "others", "some", "many", "all", "none", "both", "most", "such", "who", "which", "what", "another", "there", "one", "more", "few", "nobody", "neither", "each", "nothing", "none"],
        StringComparer.Ordinal);

    private const int LongestSubject = 16;
    private const int LongestClause = 34;

    /// <summary>The clause whose subject begins at a token, or behind an adverbial and its comma.</summary>
    public Clause? At(int first, int end)
    {
        while (first < end && (syntax.ClassOf(first) is WordClass.Adverb or WordClass.Quote or WordClass.Comma
               || (syntax.ClassOf(first) is WordClass.Conjunction)))
        {
            first++;
        }
        if (first < end && syntax.ClassOf(first) is WordClass.Preposition or WordClass.Subordinator)
        {
            int comma = first;
            while (comma < end && syntax.ClassOf(comma) is not WordClass.Comma)
            {
                comma++;
            }
            // A condition is part of what is asked; without it the question would be another.
            if (comma >= end || syntax.Tokens[first].Lower is "if" or "unless" or "whether" or "without")
            {
                return null;
            }
            first = comma + 1;
        }
        if (first < end && Vague.Contains(syntax.Tokens[first].Lower))
        {
            return null;
        }
        int verb = SubjectEnd(first, end);
        return verb > first ? new Clause(first, verb - 1, verb, ClauseEnd(verb, end)) : null;
    }

    // The finite verb after a subject without clauses or commas in it; -1 where there is none.
    private int SubjectEnd(int first, int end)
    {
        if (first >= end)
        {
            return -1;
        }
        for (int k = first; k < end && k - first <= LongestSubject; k++)
        {
            Tag tag = syntax.Tags[k];
            if (k > first && tag.IsFinite && !IsWithinSubject(k, first))
            {
                return EndsSubject(k - 1, first) ? k : k - 2 >= first && syntax.ClassOf(k - 1) is WordClass.Adverb && EndsSubject(k - 2, first) ? k : -1;
            }
            bool within = tag.IsNominal || tag.Class is WordClass.Preposition or WordClass.ObjectPronoun
                || (tag.Class is WordClass.Conjunction && k > first) || (tag.Class is WordClass.Pronoun && k == first)
                || tag.CanBe(VerbForm.Gerund) || (tag.Class is WordClass.Adverb && k > first) || IsWithinSubject(k, first);
            if (!within)
            {
                return -1;
            }
        }
        return -1;
    }

    // "the proposed ban", "troops deployed in": participles that qualify a noun.
    private bool IsWithinSubject(int k, int first)
    {
        Tag tag = syntax.Tags[k];
        return tag.IsVerb && tag.CanBe(VerbForm.Participle) && k > first && syntax.ClassOf(k - 1) is WordClass.Determiner or WordClass.Possessive or WordClass.Owner or WordClass.Preposition;
    }

    private bool EndsSubject(int k, int first) =>
        syntax.ClassOf(k) is WordClass.Noun or WordClass.Name or WordClass.Number || (k == first && syntax.ClassOf(k) is WordClass.Pronoun)
        || syntax.Tags[k].CanBe(VerbForm.Gerund);

    private int ClauseEnd(int verb, int end)
    {
        int limit = Math.Min(end, verb + LongestClause);
        bool conditional = false;
        for (int k = verb + 1; k < limit; k++)
        {
            Token token = syntax.Tokens[k];
            conditional |= token.Lower is "if" or "unless" or "when";
            if (QuestionWriter.IsAcronymInBrackets(syntax, k, end))
            {
                k += 2;
                continue;
            }
            if (token.Lower is "." or ":" or "(" && k + 1 < end)
            {
                if (syntax.Tokens[k + 1].Start == token.End && token.Is(":") || (token.Is(".") && syntax.Tokens[k - 1].Is("no") && syntax.ClassOf(k + 1) is WordClass.Number))
                {
                    // "8:30", "No. 2"
                    continue;
                }
                // "No. 2", or an aside after which the clause goes on: half of it would be another.
                return -1;
            }
            if (k == verb + 1 && token.Is(",") && !syntax.Tags[verb].IsVerb)
            {
                // "when it could, if the money is found, be opened": the verb stands behind the aside.
                return -1;
            }
            if (token.Is("or") && k + 1 < end && syntax.ClassOf(k + 1) is WordClass.Have or WordClass.Be or WordClass.Modal)
            {
                // "whether he sought or had seen the letter": neither half is whole.
                return -1;
            }
            bool stops = token.IsDash || token.Lower is "." or ";" or ":" or "?" or "!" or "-" or "("
                || (token.Is(",") && k + 1 < end && StartsAside(k + 1, end))
                || (token.Lower is "because" or "although" or "though" or "while" or "whereas" or "but")
                || (token.Lower is "or" or "and" && k + 1 < end && (syntax.ClassOf(k + 1) is WordClass.Wh or WordClass.That || syntax.Tokens[k + 1].Is("whether")))
                || (token.Is("according") && k + 1 < end && syntax.Tokens[k + 1].Is("to"))
                || (token.Is("and") && k + 2 < end && StartsClause(k + 1, end));
            if (stops)
            {
                // A condition that is cut short would be another condition.
                return conditional && !token.Is(".") ? -1 : k;
            }
        }
        return limit == end ? end : -1;
    }

    // "… and would result in", "… and 44 percent would back"
    private bool StartsClause(int k, int end)
    {
        if (syntax.ClassOf(k) is WordClass.Pronoun)
        {
            return true;
        }
        for (int i = k; i < end && i - k < 9; i++)
        {
            if (syntax.ClassOf(i) is WordClass.Modal or WordClass.Be or WordClass.Have)
            {
                return syntax.Tags[i].Forms == VerbForm.None && !syntax.Tokens[i].Is("be") && !syntax.Tokens[i].Is("have");
            }
            if (syntax.ClassOf(i) is WordClass.Wh or WordClass.That or WordClass.Comma or WordClass.Mark or WordClass.To || syntax.Tokens[i].Is("who"))
            {
                return false;
            }
        }
        return false;
    }

    private bool StartsAside(int k, int end)
    {
        Tag tag = syntax.Tags[k];
        return syntax.Tokens[k].Lower is "which" or "who" or "whose" or "but" or "although" or "though" or "while" or "where" or "according" or "as" or "and" or "because" or "a" or "an" or "the" or "since" or "after" or "when" or "citing" or "he" or "she" or "they" or "it" or "including" or "so" or "with"
            || tag.CanBe(VerbForm.Gerund) || tag.IsFinite || tag.Class is WordClass.Quote or WordClass.Name or WordClass.Subordinator or WordClass.Wh || k + 1 >= end || EndsInCue(k, end)
            || (syntax.Tokens[k + 1].Is("of") && syntax.Tokens[k + 2].Lower is "which" or "whom");
    }

    // ", experts say."
    private bool EndsInCue(int k, int end)
    {
        int last = syntax.Tokens[end - 1].Is(".") ? end - 2 : end - 1;
        return last > k && last - k < 5 && Grammar.Verbs.TryGet(syntax.Tokens[last].Lower, out Verb? verb, out _)
            && (CueVerbs.Of(verb!.Base, null, out _) & CuePatterns.Bare) != 0 && Enumerable.Range(k, last - k).All(word => syntax.Tags[word].IsNominal);
    }
}
