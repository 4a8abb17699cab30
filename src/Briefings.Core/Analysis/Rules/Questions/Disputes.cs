using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>
/// Finds where one speaker is set against another: somebody says it, and shortly after somebody else denies it, or nobody
/// could verify it. What is asked is what the first one said.
/// </summary>
internal sealed class Disputes(Syntax syntax, QuestionWriter writer, IReadOnlyList<Statement> statements)
{
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Cues = ClassedWords.Named("question-words");

    private readonly ClauseParser _clauses = new(syntax);

    public IEnumerable<OpenQuestion> All()
    {
        List<Statement> said = [.. statements.Where(statement => !CueVerbs.IsMind(statement.Stem) && !statement.IsNegated).OrderBy(statement => statement.Cue)];
        for (int index = 1; index < said.Count; index++)
        {
            if (Denied(said[index]) is { } noun && Earlier(said, index, noun) is { } question)
            {
                yield return question;
            }
        }
        foreach (TokenRange sentence in syntax.Sentences)
        {
            if (IsUnverified(sentence) && said.FindLastIndex(statement => IsShortlyBefore(statement, sentence)) is var last and >= 0)
            {
                int about = AboutWhat(said, last);
                if (about >= 0 && Asked(said[about]) is { } text)
                {
                    yield return new OpenQuestion(text, OpenReason.Unconfirmed, SentenceOf(said[about]), 4.2) { Against = sentence.Sentence };
                }
            }
        }
    }

    // What a statement denies: "" for what was said just before, else the noun that must stand there. Null where it denies nothing.
    private string? Denied(Statement statement)
    {
        int first = syntax.Document.TokenAt(statement.Start);
        int end = Math.Min(syntax.Document.TokenAt(statement.Pieces[0].End), first + 12);
        if (first >= syntax.Tokens.Count)
        {
            return null;
        }
        if (Cues["denying"].Contains(statement.Stem))
        {
            int any = syntax.ClassOf(first) is WordClass.That ? first + 1 : first;
            if (any + 2 < end && syntax.Tokens[any].Is("any") && syntax.Tokens[any + 1].Is("such") && syntax.ClassOf(any + 2) is WordClass.Noun)
            {
                return syntax.Tokens[any + 2].Lower;
            }
            return syntax.Tokens[first].Lower is "it" or "this" or "that" or "them" or "both" && end - first <= 2 || Cues["contested"].Contains(syntax.Tokens[end - 1].Lower) ? "" : null;
        }
        if (statement.Stem == "call" && end - first >= 3 && syntax.Tokens[first].Is("the") && Cues["contested"].Contains(syntax.Tokens[first + 1].Lower))
        {
            return "";
        }
        int k = syntax.ClassOf(first) is WordClass.That ? first + 1 : first;
        if (k + 2 >= end)
        {
            return null;
        }
        if (syntax.Tokens[k].Is("no"))
        {
            int noun = syntax.Tokens[k + 1].Is("such") ? k + 2 : k + 1;
            return syntax.ClassOf(noun) is WordClass.Noun ? syntax.Tokens[noun].Lower : null;
        }
        if (syntax.Tokens[k].Is("there"))
        {
            int no = k + 1;
            while (no < end && syntax.ClassOf(no) is WordClass.Be or WordClass.Have)
            {
                no++;
            }
            return no > k + 1 && no + 1 < end && syntax.Tokens[no].Is("no") && syntax.ClassOf(no + 1) is WordClass.Noun ? syntax.Tokens[no + 1].Lower : null;
        }
        return null;
    }

    private OpenQuestion? Earlier(List<Statement> said, int index, string noun)
    {
        Statement denial = said[index];
        for (int before = index - 1; before >= 0 && IsShortlyBefore(said[before], SentenceOf(denial)); before--)
        {
            Statement claim = said[before];
            if (claim.Speaker is null || claim.Speaker == denial.Speaker || !Speaks(claim, noun))
            {
                continue;
            }
            string? text = Asked(claim);
            if (noun.Length > 0 && text?.Contains(noun, StringComparison.OrdinalIgnoreCase) != true)
            {
                text = $"Was there {(noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {noun}?";
            }
            return text is null ? null : new OpenQuestion(text, OpenReason.Disputed, SentenceOf(claim), 4.8) { Against = SentenceOf(denial).Sentence };
        }
        return null;
    }

    // "no such offer" denies an offer, and also that somebody offered.
    private bool Speaks(Statement claim, string noun)
    {
        int last = syntax.Document.TokenAt(claim.Pieces[^1].End - 1);
        for (int k = syntax.Document.TokenAt(claim.Start); k <= last && k < syntax.Tokens.Count; k++)
        {
            if (noun.Length == 0 || syntax.Tokens[k].Lower == noun || syntax.Tags[k].Verb?.Base == noun)
            {
                return true;
            }
        }
        return false;
    }

    private string? Asked(Statement claim)
    {
        int first = syntax.Document.TokenAt(claim.Start), end = syntax.Document.TokenAt(claim.Pieces[0].End);
        if (first >= syntax.Tokens.Count || syntax.IsSpeech(first))
        {
            return null;
        }
        return claim.Stem == "accuse" ? Accusation(first, end)
            : _clauses.At(syntax.ClassOf(first) is WordClass.That ? first + 1 : first, end) is { } clause ? writer.YesNo(clause) : null;
    }

    // "accuses Lisenne of using the river to …"
    private string? Accusation(int first, int end)
    {
        for (int of = first + 1; of + 1 < end && of - first < 8; of++)
        {
            if (syntax.Tokens[of].Is("of") && syntax.Tags[of + 1].CanBe(VerbForm.Gerund) && syntax.Tags[of + 1].Verb is not null)
            {
                return writer.Auxiliary("is", first, of - 1, syntax.Tokens[of + 1].Lower, of + 2, end);
            }
        }
        return null;
    }

    private bool IsUnverified(TokenRange sentence)
    {
        for (int k = sentence.First; k < sentence.End; k++)
        {
            if (Cues["verifying"].Contains(syntax.Tokens[k].Lower) && !syntax.IsQuoted(k))
            {
                for (int not = k - 1; not >= sentence.First && k - not <= 4; not--)
                {
                    if (syntax.ClassOf(not) is WordClass.Not || syntax.Tokens[not].Lower is "cannot" or "couldn't" or "unable")
                    {
                        return syntax.Tokens[k - 1].Is("independently") || syntax.Tokens[k].Lower.StartsWith("verif", StringComparison.Ordinal);
                    }
                }
            }
        }
        return false;
    }

    // The account is what its speaker reported, of which a quotation is only the illustration.
    private int AboutWhat(List<Statement> said, int last)
    {
        for (int index = last; index >= 0 && last - index <= 2; index--)
        {
            if (said[index].Speaker == said[last].Speaker && Asked(said[index]) is not null)
            {
                return index;
            }
        }
        return -1;
    }

    private bool IsShortlyBefore(Statement statement, TokenRange sentence)
    {
        TokenRange own = SentenceOf(statement);
        return own.Sentence < sentence.Sentence && sentence.Sentence - own.Sentence <= Reach && sentence.Paragraph - own.Paragraph <= 1;
    }

    private TokenRange SentenceOf(Statement statement) => syntax.Document.Sentences[syntax.SentenceOf(statement.Cue)];
}
