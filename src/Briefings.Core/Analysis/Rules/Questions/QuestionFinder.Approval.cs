using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>What waits for somebody's leave: "must approve the transfer", "needs the approval of shareholders".</summary>
internal sealed partial class QuestionFinder
{
    private OpenQuestion? Approval(int i, TokenRange sentence)
    {
        if (syntax.IsSpeech(i))
        {
            return null;
        }
        return syntax.Tokens[i].Lower is "approval" or "consent" ? OfLeave(i, sentence) : OfDuty(i, sentence);
    }

    // "The inspectorate must approve any transfer": nobody has asked it yet.
    private OpenQuestion? OfDuty(int i, TokenRange sentence)
    {
        if (i + 1 >= sentence.End || !Cues["approving"].Contains(syntax.Tokens[i].Lower) || !syntax.Tags[i + 1].IsNominal)
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        bool isDue = Enumerable.Range(group, i - group).Any(k => syntax.Tokens[k].Is("must"));
        return isDue && _phrases.Before(group, sentence.First) is { } body && OpensClause(body, sentence)
            && writer.Auxiliary("will", body.First, body.Last, syntax.Tokens[i].Lower, i + 1, EndOfPhrase(i + 1, sentence.End)) is { } text
            ? new OpenQuestion(text, OpenReason.Future, sentence, 2.8)
            : null;
    }

    // "The purchase needs the approval of shareholders."
    private OpenQuestion? OfLeave(int i, TokenRange sentence)
    {
        int the = i - 1 >= sentence.First && syntax.ClassOf(i - 1) is WordClass.Determiner ? i - 1 : i;
        int verb = the - 1;
        if (verb <= sentence.First || i + 2 >= sentence.End || syntax.Tokens[i + 1].Lower is not ("of" or "from")
            || syntax.Tags[verb].Verb is not { Base: "need" or "require" or "await" } || syntax.Tags[verb].CanBe(VerbForm.Gerund))
        {
            return null;
        }
        int group = _phrases.GroupStart(verb, sentence.First);
        if (_clauses.At(sentence.First, sentence.End) is not { } clause || clause.Verb != group || _phrases.Before(group, sentence.First) is not { } matter || _phrases.After(i + 1, sentence.End) is not { } body)
        {
            return null;
        }
        return writer.Auxiliary("will", body.First, body.Last, "approve", matter.First, matter.Last + 1) is { } text ? new OpenQuestion(text, OpenReason.Future, sentence, 2.8) : null;
    }
}
