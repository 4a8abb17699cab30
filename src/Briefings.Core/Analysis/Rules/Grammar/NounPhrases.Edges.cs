namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Where the words for a subject begin and end, when dashes, days, clocks and lists stand about them.</summary>
internal sealed partial class NounPhrases
{
    // "Berger -- head of the board -- said": the name before the dashes.
    private int BeforeDashes(int k, int first)
    {
        if (k <= first || !syntax.Tokens[k].IsDash)
        {
            return k;
        }
        int open = k - 1;
        while (open > first && k - open < LongestApposition && !syntax.Tokens[open].IsDash && !syntax.Tags[open].IsFinite)
        {
            open--;
        }
        return open > first && syntax.Tokens[open].IsDash && syntax.Tokens[open - 1].HasCapital ? open - 1 : k;
    }

    // "President Berger late Thursday said", "The company on Monday said"
    private int BeforeDay(int k, int first)
    {
        if (k - 1 <= first || !syntax.Tokens[k].HasCapital || !Words.TimeWords.Contains(syntax.Tokens[k].Lower) || syntax.Tokens[k].Is("today"))
        {
            return k;
        }
        int name = syntax.Tokens[k - 1].Lower is "late" or "early" or "on" ? k - 2 : k - 1;
        return syntax.Tags[name].IsNominal && syntax.ClassOf(name) is WordClass.Name or WordClass.Noun && !Words.TimeWords.Contains(syntax.Tokens[name].Lower) ? name : k;
    }

    // "Berger, Novak and Lind", "Mayor Berger; Judge Novak; and Lind": all who stand in the list.
    private int FirstOfList(int i, int first)
    {
        if (i <= first || !Enumerable.Range(i, LongestRelative).Any(k => syntax.Tokens[k].Is("and")) && !syntax.Tokens[i - 1].Is("and"))
        {
            return i;
        }
        int start = i;
        while (start - 2 > first)
        {
            int comma = syntax.Tokens[start - 1].Is("and") ? start - 2 : start - 1;
            if (!(syntax.ClassOf(comma) is WordClass.Comma || syntax.Tokens[comma].Is(";")) || syntax.ClassOf(comma - 1) is not WordClass.Name)
            {
                break;
            }
            int name = comma - 1;
            while (name > first && syntax.Tags[name - 1].IsNominal && syntax.Tokens[name - 1].HasCapital)
            {
                name--;
            }
            // "In Halden, Berger and Novak said"
            if (name > first && syntax.ClassOf(name - 1) is not (WordClass.Comma or WordClass.Determiner) && !syntax.Tokens[name - 1].Is(";"))
            {
                return start;
            }
            start = syntax.ClassOf(name - 1) is WordClass.Determiner && name > first ? name - 1 : name;
        }
        return start;
    }

    // "Berger's closely guarded memos": what is owned, behind the words that tell how it is.
    private int BehindOwner(int last, int end)
    {
        int k = last + 1;
        while (syntax.ClassOf(last) is WordClass.Owner && k < end && (syntax.ClassOf(k) is WordClass.Adverb || syntax.Tags[k].CanBe(VerbForm.Participle)))
        {
            k++;
        }
        if (k == last + 1 || !syntax.Tags[k].IsNominal)
        {
            return last;
        }
        while (k + 1 < end && syntax.Tags[k + 1].IsNominal)
        {
            k++;
        }
        return k;
    }

    // "10:48 Scottish Power says": the clock is no part of it.
    private int BehindClock(int i, int last, int first) =>
        i > first && i < last && syntax.ClassOf(i) is WordClass.Number && syntax.Tokens[i - 1].Is(":") ? i + 1 : i;
}
