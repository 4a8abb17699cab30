using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>What may yet happen: what is expected, planned, promised, or only possible.</summary>
internal sealed partial class QuestionFinder
{
    /// <summary>What somebody says will or would be, or what nobody with a name says is.</summary>
    public OpenQuestion? OfStatement(Statement statement)
    {
        if (statement.Stem == "wonder" || statement.IsNegated)
        {
            return null;
        }
        int first = syntax.Document.TokenAt(statement.Start);
        if (first >= syntax.Tokens.Count || syntax.IsSpeech(first))
        {
            return null;
        }
        TokenRange sentence = syntax.Document.Sentences[syntax.SentenceOf(first)];
        if (syntax.ClassOf(first) is WordClass.Wh)
        {
            return null;
        }
        if (syntax.ClassOf(first) is WordClass.That)
        {
            first++;
        }
        int end = Math.Min(syntax.Document.TokenAt(statement.Pieces[0].End), sentence.End);
        if (_clauses.At(first, end) is not { } clause)
        {
            return null;
        }
        if (IsDenied(clause))
        {
            return null;
        }
        if (OfHimself(statement, clause) is { } own)
        {
            return new OpenQuestion(own, OpenReason.Future, sentence, 3);
        }
        // Who hints does not say so.
        bool unnamed = statement.Mention is null || statement.Stem is "hint" || Cues["unnamed"].Contains(syntax.Tokens[statement.Mention.Value.Head].Lower);
        // "He said he could explain it" is an ability.
        bool open = syntax.ClassOf(clause.Verb) is WordClass.Modal && Cues["hypothetical"].Contains(syntax.Tokens[clause.Verb].Lower)
            && !(syntax.Tokens[clause.Verb].Is("could") && (statement.IsByActor || IsPerson(clause))) && !IsDull(clause) && (unnamed || IsActor(clause));
        bool likely = syntax.ClassOf(clause.Verb) is WordClass.Be && clause.Verb + 1 < clause.End
            && syntax.Tokens[clause.Verb + 1].Lower is "likely" or "possible" or "unlikely" or "probable";
        if (likely)
        {
            return writer.Auxiliary(IsPluralBe(clause) ? "are" : "is", clause.First, clause.SubjectLast, syntax.Tokens[clause.Verb + 1].Lower.Replace("unlikely", "likely", StringComparison.Ordinal), clause.Verb + 2, clause.End) is { } chance
                ? new OpenQuestion(chance, OpenReason.Future, sentence, 2.5) : null;
        }
        if (!unnamed && !open)
        {
            return null;
        }
        return Possible(clause) is { } text
            ? new OpenQuestion(text, open ? OpenReason.Future : OpenReason.Unconfirmed, sentence, open ? statement.IsByActor ? 3 : 2 : 3.5)
            : null;
    }

    // "Tern Point said it might nominate two directors": it speaks of itself.
    private string? OfHimself(Statement statement, Clause clause) =>
        clause.End >= 0 && statement.Mention is { } speaker && speaker.Head < clause.First && clause.First == clause.SubjectLast && syntax.Tokens[clause.First].Is("it")
        && syntax.Tokens[clause.Verb].Lower is "may" or "might" && statement.IsByActor && syntax.ClassOf(speaker.Head) is WordClass.Name && clause.Verb + 1 < clause.End
        && syntax.Tags[clause.Verb + 1].CanBe(VerbForm.Base) && !IsDull(clause)
            ? writer.Auxiliary("will", speaker.First, speaker.Last, "", clause.Verb + 1, clause.End)
            : null;

    // The clause is told under "said": "was likely" stands for "is likely".
    private bool IsPluralBe(Clause clause) => syntax.Tokens[clause.Verb].Lower is "were" or "are";

    private bool IsActor(Clause clause) => cast.ActorAt(syntax.Tokens[clause.SubjectLast].Start, syntax.Tokens[clause.SubjectLast].End) is not null;

    private bool IsPerson(Clause clause) =>
        syntax.ClassOf(clause.SubjectLast) is WordClass.Pronoun
        || cast.ActorAt(syntax.Tokens[clause.SubjectLast].Start, syntax.Tokens[clause.SubjectLast].End) is { Kind: ActorKind.Person };

    // What is on somebody's calendar leaves nothing open worth asking.
    private bool IsDull(Clause clause)
    {
        for (int k = clause.Verb + 1; clause.End > k && k <= clause.Verb + 3; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Verb or WordClass.Have or WordClass.Be)
            {
                return Cues["dull"].Contains(syntax.Tags[k].Verb?.Base ?? syntax.Tokens[k].Lower);
            }
        }
        return false;
    }

    private bool IsDenied(Clause clause)
    {
        for (int k = clause.Verb; k < syntax.Tokens.Count && k <= clause.Verb + 2; k++)
        {
            if (syntax.IsNot(k) || syntax.Tokens[k].Is("never"))
            {
                return true;
            }
        }
        return false;
    }

    // "is expected to", "are likely to", "plans to"
    private OpenQuestion? Awaited(int i, TokenRange sentence)
    {
        if (i + 2 >= sentence.End || syntax.ClassOf(i + 1) is not WordClass.To || syntax.IsSpeech(i))
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        bool awaited = Cues["awaited"].Contains(syntax.Tokens[i].Lower) && group < i && IsPresentBe(group, i);
        bool purposed = !awaited && syntax.Tags[i] is { IsVerb: true, Verb: { } verb } && Cues["purposing"].Contains(verb.Base)
            && !IsNegatedBefore(i, sentence.First) && (syntax.Tags[i].CanBe(VerbForm.Present) || syntax.Tokens[i].Lower is "vowed" or "pledged" or "promised" or "threatened");
        if (Cues["dull"].Contains(syntax.Tokens[i + 2].Lower) || !(awaited || purposed) || _phrases.Before(group, sentence.First) is not { } subject || !OpensClause(subject, sentence))
        {
            return null;
        }
        string stem = syntax.Tokens[i + 2].Lower;
        return syntax.ClassOf(i + 2) is not (WordClass.Verb or WordClass.Be or WordClass.Have or WordClass.Do) ? null
            : writer.Auxiliary("will", subject.First, subject.Last, stem, i + 3, EndOfPhrase(i + 3, sentence.End)) is { } text
                ? new OpenQuestion(text, OpenReason.Future, sentence, awaited ? 2.6 : 2.2)
                : null;
    }

    // A sentence in the author's voice whose main verb is only possible.
    private OpenQuestion? Hypothetical(TokenRange sentence)
    {
        // In a comment the author's "would" and "could" argue; they ask nothing.
        if (syntax.Document.Article.Kind == Articles.ArticleKind.Opinion || syntax.Tokens[sentence.End - 1].Is("?") || _clauses.At(sentence.First, sentence.End) is not { } clause
            || syntax.ClassOf(clause.Verb) is not WordClass.Modal || !Cues["hypothetical"].Contains(syntax.Tokens[clause.Verb].Lower) || syntax.IsQuoted(clause.Verb)
            || IsDenied(clause) || IsDull(clause) || syntax.Tokens[clause.Verb].Is("will") || (syntax.Tokens[clause.Verb].Lower is "could" or "would" && IsPerson(clause))
            || (syntax.Tokens[clause.Verb].Is("would") && !IsActor(clause)))
        {
            return null;
        }
        bool strong = syntax.Tokens[clause.Verb].Lower is "could" or "would" or "may" or "might";
        string? text = Possible(clause);
        return text is null ? null : new OpenQuestion(text, OpenReason.Future, sentence, strong ? 1.8 : 1.2);
    }

    // "May" and "might" ask for leave; the open question is whether it will be. What may have been is no future.
    private string? Possible(Clause clause)
    {
        if (clause.End < 0)
        {
            return null;
        }
        if (syntax.ClassOf(clause.Verb) is WordClass.Modal)
        {
            for (int k = clause.Verb + 1; k < Math.Min(clause.End, clause.Verb + 4); k++)
            {
                if (syntax.Tokens[k].Is("have") && k + 1 < clause.End && (syntax.Tags[k + 1].CanBe(VerbForm.Participle) || syntax.Tokens[k + 1].Is("been")))
                {
                    return null;
                }
            }
        }
        if (IsGuess(clause))
        {
            return null;
        }
        return syntax.Tokens[clause.Verb].Lower is "may" or "might"
            ? writer.Auxiliary("will", clause.First, clause.SubjectLast, "", clause.Verb + 1, clause.End)
            : writer.YesNo(clause);
    }

    // "Novak may have sympathy", not "may have to leave": how somebody is, not what is to come.
    private bool IsGuess(Clause clause) =>
        syntax.Tokens[clause.Verb].Lower is "may" or "might" && IsPerson(clause) && clause.Verb + 2 < clause.End
        && Cues["stative"].Contains(syntax.Tags[clause.Verb + 1].Verb?.Base ?? syntax.Tokens[clause.Verb + 1].Lower) && syntax.ClassOf(clause.Verb + 2) is not WordClass.To;
}
