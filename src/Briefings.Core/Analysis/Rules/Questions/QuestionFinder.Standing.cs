using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>What is still looked into, and what nobody answered: "is examining whether", "raised questions about whether", "gave no sign of when".</summary>
internal sealed partial class QuestionFinder
{
    private OpenQuestion? Standing(int i, TokenRange sentence)
    {
        bool isInquiry = IsInquiry(i, sentence);
        if (syntax.IsSpeech(i) || !(isInquiry || IsNoAnswer(i, sentence) || IsQuestion(i, sentence)))
        {
            return null;
        }
        bool isQuestion = syntax.ClassOf(i + 1) is WordClass.Be or WordClass.Verb && !isInquiry;
        int asked = BehindAbout(isQuestion ? i + 2 : i + 1);
        // "considered how to pay" tells of a plan; only what may be or not is looked into.
        return asked < sentence.End && (!isInquiry || syntax.Tokens[asked].Lower is "whether" or "if") && _embedded.From(asked, sentence.End) is { } text
            ? new OpenQuestion(text, OpenReason.Unanswered, sentence, 4.4)
            : null;
    }

    // "is examining whether", "will decide whether", "an inquiry into whether"
    private bool IsInquiry(int i, TokenRange sentence) =>
        Cues["inquiry"].Contains(syntax.Tokens[i].Lower) && syntax.ClassOf(i + 1) is WordClass.Preposition
        || syntax.Tags[i] is { IsVerb: true, Verb: { } verb } && Cues["pending"].Contains(verb.Base) && !IsNegatedBefore(i, sentence.First)
            && (syntax.Tags[i].CanBe(VerbForm.Gerund) || syntax.Tokens[i].Is(verb.Present) || syntax.ClassOf(i - 1) is WordClass.To or WordClass.Modal);

    // "no word on when", "no immediate decision whether"
    private bool IsNoAnswer(int i, TokenRange sentence) =>
        Cues["answer"].Contains(syntax.Tokens[i].Lower) && i - 2 >= sentence.First && (syntax.Tokens[i - 1].Is("no") || syntax.Tokens[i - 2].Is("no"));

    // "did not answer shouted questions about", "raised questions about", "questions remain about", "the question is"
    private bool IsQuestion(int i, TokenRange sentence)
    {
        if (syntax.Tokens[i].Lower is not ("question" or "questions") || i == sentence.First)
        {
            return false;
        }
        if (syntax.Tokens[i + 1].Lower is "is" or "remain" or "remains")
        {
            return syntax.Document.Article.Kind != Articles.ArticleKind.Opinion;
        }
        int verb = i - 1;
        while (verb > sentence.First && i - verb < 4 && !IsOfAnswering(verb) && (syntax.Tags[verb].IsNominal || syntax.Tags[verb].IsVerb))
        {
            verb--;
        }
        return IsOfAnswering(verb) && (!Cues["answering"].Contains(syntax.Tags[verb].Verb!.Base) || IsNegatedBefore(verb, sentence.First) || IsBalked(verb, sentence.First));
    }

    private bool IsOfAnswering(int k) => syntax.Tags[k].Verb is { } verb && (Cues["answering"].Contains(verb.Base) || Cues["dodging"].Contains(verb.Base));

    // "unclear on whether", "no word as to when"
    private int BehindAbout(int k) =>
        syntax.Tokens[k].Lower is "on" or "over" or "about" or "of" or "into" ? k + 1 : syntax.Tokens[k].Is("as") && syntax.Tokens[k + 1].Is("to") ? k + 2 : k;
}
