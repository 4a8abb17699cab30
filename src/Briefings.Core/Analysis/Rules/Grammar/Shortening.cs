using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Where a long sentence may end early and still say what it says: its main clause is finished, its marks are closed, and no list goes on.</summary>
internal sealed class Shortening(Syntax syntax)
{
    // As far as a preposition that stands again makes a list: "in Oslo, in Paris and in Rome".
    private const int Repeated = 6;
    private const int LongestSegment = 14;

    /// <summary>The last token of the longest such beginning, at most <paramref name="longest"/> characters and over <paramref name="inner"/>; -1 where there is none.</summary>
    public int LastOf(int first, int end, int inner, int longest)
    {
        int last = -1, main = 0, open = 0, quotes = 0, brackets = 0, dashes = 0;
        for (int k = first; k < end && syntax.Tokens[k].End - syntax.Tokens[first].Start <= longest; k++)
        {
            bool isDash = syntax.Tokens[k].IsDash;
            if (k > inner && main > 0 && open == 0 && quotes % 2 == 0 && brackets == 0 && dashes % 2 == 0 && (isDash || syntax.Tokens[k].Lower is "," or ";") && MayStop(k, end))
            {
                last = k - 1;
            }
            dashes += isDash ? 1 : 0;
            quotes += syntax.ClassOf(k) is WordClass.Quote && syntax.Tokens[k].Lower is not ("'" or "‘" or "’") ? 1 : 0;
            brackets += syntax.Tokens[k].Lower is "(" or "[" ? 1 : syntax.Tokens[k].Lower is ")" or "]" ? -1 : 0;
            if (OpensClause(k, end))
            {
                open++;
            }
            else if (IsLeading(k))
            {
                (open, main) = open > 0 ? (open - 1, main) : (open, main + 1);
            }
        }
        return last;
    }

    // "who has", "that it", "while the"; "the man he met"
    private bool OpensClause(int k, int end) => syntax.ClassOf(k) switch
    {
        WordClass.Wh or WordClass.That => true,
        WordClass.Pronoun => syntax.Tokens[k].Is("who") || syntax.ClassOf(k - 1) is WordClass.Noun or WordClass.Name,
        WordClass.Subordinator => true,
        WordClass.Preposition => syntax.Tokens[k].Lower is "after" or "before" or "as" or "since" or "until" or "till" or "than" && syntax.HasFinite(k + 1, EndOfSegment(k, end)),
        _ => syntax.Tokens[k].Is("whose"),
    };

    // The finite verb of a group: "has" of "has been seen".
    private bool IsLeading(int k)
    {
        if (!syntax.Tags[k].IsFinite || syntax.Tags[k].Forms is VerbForm.Gerund or VerbForm.Participle || syntax.Tags[k].IsVerb && syntax.Tokens[k + 1].Is("by"))
        {
            return false;
        }
        int before = k - 1;
        while (syntax.ClassOf(before) is WordClass.Adverb or WordClass.Not)
        {
            before--;
        }
        return syntax.ClassOf(before) is not (WordClass.Modal or WordClass.Have or WordClass.Be or WordClass.Do or WordClass.To);
    }

    // What follows adds to the sentence; it goes on with none of its lists and takes nothing back.
    private bool MayStop(int mark, int end)
    {
        int next = mark + 1;
        while (syntax.ClassOf(next) is WordClass.Adverb && next + 1 < end)
        {
            next++;
        }
        return syntax.Tokens[mark].Is(";") || syntax.ClassOf(next) switch
        {
            WordClass.Wh or WordClass.Pronoun => true,
            WordClass.Subordinator => syntax.Tokens[next].Lower is not ("if" or "unless"),
            WordClass.Preposition => !Enumerable.Range(mark - Repeated, Repeated).Any(k => syntax.Tokens[k].Lower == syntax.Tokens[next].Lower),
            WordClass.Conjunction => !syntax.Tokens[next].Is("or") && syntax.HasFinite(next + 1, EndOfSegment(mark, end)),
            _ => syntax.Tags[next].CanBe(VerbForm.Gerund),
        };
    }

    private int EndOfSegment(int k, int end)
    {
        int stop = k + 1;
        while (stop < end && stop - k < LongestSegment && syntax.ClassOf(stop) is not (WordClass.Comma or WordClass.Mark))
        {
            stop++;
        }
        return stop;
    }
}
