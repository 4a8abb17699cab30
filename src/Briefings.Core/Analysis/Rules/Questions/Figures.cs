using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>
/// Finds two figures for one thing in neighbouring sentences: "… 200 tractors, police said. Organisers put the number of tractors at 600", "It would cost £38,
/// the council reckons. The union says £71."
/// </summary>
internal sealed class Figures(Syntax syntax, QuestionWriter writer, IReadOnlyList<Statements.Statement> statements)
{
    private const double Weight = 4.6;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Cues = ClassedWords.Named("question-words");

    private readonly ClauseParser _clauses = new(syntax);

    public IEnumerable<OpenQuestion> All()
    {
        IReadOnlyList<TokenRange> sentences = syntax.Document.Sentences;
        for (int index = 1; index < sentences.Count; index++)
        {
            TokenRange here = sentences[index], before = sentences[index - 1];
            if (before.Paragraph == here.Paragraph && (OfCount(here, before, index > 1 ? sentences[index - 2] : before) ?? OfSum(here, before)) is { } question)
            {
                yield return question;
            }
        }
    }

    // "put the number of dead at 17"
    private OpenQuestion? OfCount(TokenRange here, TokenRange before, TokenRange earlier)
    {
        for (int i = here.First; i + 5 < here.End; i++)
        {
            if (syntax.Tags[i].Verb?.Base != "put" || !syntax.Tokens[i + 1].Is("the") || syntax.Tokens[i + 2].Lower is not ("number" or "count" or "total") || !syntax.Tokens[i + 3].Is("of"))
            {
                continue;
            }
            int at = i + 4;
            while (at + 1 < here.End && syntax.Tags[at].IsNominal)
            {
                at++;
            }
            if (at == i + 4 || at - i > 8 || !syntax.Tokens[at].Is("at") || FigureIn(at + 1, Math.Min(here.End, at + 4)) is not { } figure)
            {
                return null;
            }
            string counted = syntax.Tokens[at - 1].Lower;
            string? text = Cues["killed"].Contains(counted) ? "How many people were killed?"
                : Cues["harmed"].Contains(counted) ? $"How many people were {counted}?"
                : counted.EndsWith('s') ? $"How many {syntax.Document.Between(i + 4, at - 1)} were there?"
                : null;
            TokenRange? other = Counts(before, counted, figure) ? before : Counts(earlier, counted, figure) && earlier.Paragraph == here.Paragraph ? earlier : null;
            return text is not null && other is { } against ? new OpenQuestion(text, OpenReason.Disputed, here, Weight) { Against = against.Sentence } : null;
        }
        return null;
    }

    // Another figure right before what is counted, or before those who died of it.
    private bool Counts(TokenRange sentence, string counted, string figure)
    {
        bool isOfPeople = Cues["killed"].Contains(counted) || Cues["harmed"].Contains(counted);
        for (int k = sentence.First; k + 1 < sentence.End; k++)
        {
            if (IsFigure(k) && syntax.Tokens[k].Lower != figure
                && Enumerable.Range(k + 1, Math.Min(4, sentence.End - k - 1)).Any(near => syntax.Tokens[near].Lower == counted || (isOfPeople && Cues["people"].Contains(syntax.Tokens[near].Lower))))
            {
                return true;
            }
        }
        return false;
    }

    // "The union says £71."
    private OpenQuestion? OfSum(TokenRange here, TokenRange before)
    {
        if (here.Count > 14 || CueBeforeSum(here) is not { } sum)
        {
            return null;
        }
        foreach (Statements.Statement claim in statements.Where(statement => !statement.IsNegated && statement.Mention is not null && syntax.SentenceOf(statement.Cue) == syntax.SentenceOf(before.First)))
        {
            int first = syntax.Document.TokenAt(claim.Start), end = syntax.Document.TokenAt(claim.Pieces[0].End);
            first = first < end && syntax.ClassOf(first) is WordClass.That ? first + 1 : first;
            bool hasOther = Enumerable.Range(first, Math.Max(0, end - first)).Any(k => IsMoney(k) && syntax.Tokens[k].Lower != syntax.Tokens[sum].Lower);
            if (hasOther && _clauses.At(first, end) is { } clause && writer.YesNo(clause) is { } text)
            {
                return new OpenQuestion(text, OpenReason.Disputed, here, Weight) { Against = before.Sentence };
            }
        }
        return null;
    }

    private int? CueBeforeSum(TokenRange sentence)
    {
        for (int k = sentence.First + 1; k < sentence.End; k++)
        {
            if (IsMoney(k))
            {
                int verb = k - 1;
                while (verb > sentence.First && (syntax.ClassOf(verb) is WordClass.Adverb || syntax.Tokens[verb].Lower is "it" or "is" or "about" or "that" or "£" or "$" or "€"))
                {
                    verb--;
                }
                bool ends = k + 1 >= sentence.End || syntax.Tokens[k + 1].Lower is "." or "million" or "billion" or "more" or "less";
                return ends && syntax.Tags[verb].Verb is { Base: var stem } && Cues["reckoning"].Contains(stem) ? k : null;
            }
        }
        return null;
    }

    private string? FigureIn(int first, int end)
    {
        for (int k = first; k < end; k++)
        {
            if (IsFigure(k))
            {
                return syntax.Tokens[k].Lower;
            }
        }
        return null;
    }

    private bool IsFigure(int k) => syntax.ClassOf(k) is WordClass.Number;

    private bool IsMoney(int k) => syntax.Tokens[k].Length > 0 && IsFigure(k) && (IsCurrency(syntax.Text[syntax.Tokens[k].Start]) || (syntax.Tokens[k].Start > 0 && IsCurrency(syntax.Text[syntax.Tokens[k].Start - 1])));

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol;
}
