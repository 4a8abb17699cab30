using System.Collections.Frozen;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>
/// Finds what a sentence leaves open and asks it: what somebody did not say, what is denied, what is only believed or
/// reported, what may yet happen.
/// </summary>
internal sealed partial class QuestionFinder(Syntax syntax, Cast cast, QuestionWriter writer)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Cues = ClassedWords.Named("question-words");

    private static readonly FrozenSet<string> Hearsay = WordList.Named("hearsay-words");

    private readonly NounPhrases _phrases = new(syntax);
    private readonly ClauseParser _clauses = new(syntax);
    private readonly Embedded _embedded = new(syntax, writer);

    public IEnumerable<OpenQuestion> In(TokenRange sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            OpenQuestion? question = Unanswered(i, sentence) ?? Disputed(i, sentence) ?? Unconfirmed(i, sentence) ?? Awaited(i, sentence) ?? Approval(i, sentence);
            if (question is { } open)
            {
                yield return open;
            }
        }
        if (Hypothetical(sentence) is { } future)
        {
            yield return future;
        }
    }

    private OpenQuestion? Unanswered(int i, TokenRange sentence)
    {
        if (i == sentence.First && (syntax.Tokens[i].Is("whether") || syntax.ClassOf(i) is WordClass.Wh))
        {
            return AskedFirst(sentence);
        }
        int after = AfterSilence(i, sentence);
        if (after < 0)
        {
            return Standing(i, sentence);
        }
        after = BehindAbout(after);
        string? text = after >= sentence.End ? null : syntax.IsSpeech(i) ? Matter(i, sentence) : _embedded.From(after, sentence.End) ?? Matter(i, sentence);
        return text is null ? null : new OpenQuestion(text, OpenReason.Unanswered, sentence, 5);
    }

    // One past the words that say that nobody tells or knows; -1 where they do not stand at a token.
    private int AfterSilence(int i, TokenRange sentence)
    {
        Token token = syntax.Tokens[i];
        if (Cues["unclear"].Contains(token.Lower)
            || (token.Lower is "clear" or "known" or "certain" or "sure" && (IsNegatedBefore(i, sentence.First) || syntax.Tokens[sentence.First].Is("nor"))))
        {
            return i + 1;
        }
        if (token.Is("seen") && i >= sentence.First + 2 && syntax.Tokens[i - 1].Is("be") && syntax.Tokens[i - 2].Is("to") && i >= sentence.First + 3
                 && syntax.Tokens[i - 3].Lower is "remains" or "remained" or "remain")
        {
            return i + 1;
        }
        if (syntax.Tags[i] is { IsVerb: true, Verb: { } verb } && Cues["silent"].Contains(verb.Base) && (IsNegatedBefore(i, sentence.First) || IsBalked(i, sentence.First)))
        {
            return i + 1;
        }
        if (token.Is("yet") && i + 2 < sentence.End && syntax.ClassOf(i + 1) is WordClass.To && syntax.Tags[i + 2].Verb is { } due && (Cues["silent"].Contains(due.Base) || due.Base is "rule" or "vote"))
        {
            // "has yet to rule on whether"
            return i + 3;
        }
        return -1;
    }

    // "The cause of the crash was not yet known": "What was the cause of the crash?" That is open whoever says so.
    private string? Matter(int known, TokenRange sentence)
    {
        int be = known - 1;
        while (be > sentence.First && (syntax.ClassOf(be) is WordClass.Adverb or WordClass.Not || syntax.Tokens[be].Is("yet")))
        {
            be--;
        }
        bool isPerfect = syntax.Tokens[be].Is("been");
        while (isPerfect && be > sentence.First && syntax.ClassOf(be) is WordClass.Be or WordClass.Not or WordClass.Adverb || syntax.Tokens[be].Is("yet"))
        {
            be--;
        }
        string? verb = syntax.Tokens[be].Lower switch { "has" when isPerfect => "is", "have" when isPerfect => "are", "is" or "remains" => "is", "was" or "remained" => "was", "are" or "remain" => "are", "were" => "were", _ => null };
        return verb is not null && _phrases.Before(be, sentence.First) is { } what && Cues["matter"].Contains(syntax.Tokens[what.Head].Lower) && syntax.Tokens[what.Last].Lower is not ("that" or "this")
            ? writer.Auxiliary($"what {verb}", what.First, what.Last, "", known, known) : null;
    }

    // "Whether Tessaria will sue is unclear."
    private OpenQuestion? AskedFirst(TokenRange sentence)
    {
        for (int k = sentence.End - 1; k > sentence.First + 3; k--)
        {
            bool isOpenQuestion = syntax.Tokens[k].Is("question") && syntax.Tokens[k - 1].Is("open");
            bool open = isOpenQuestion || Cues["unclear"].Contains(syntax.Tokens[k].Lower) || (syntax.Tokens[k].Is("known") && IsNegatedBefore(k, sentence.First))
                || (syntax.Tokens[k].Is("seen") && syntax.Tokens[k - 1].Is("be") && syntax.Tokens[k - 2].Is("to"));
            if (!open)
            {
                continue;
            }
            int end = isOpenQuestion ? k - 2 : k;
            while (end > sentence.First && (syntax.ClassOf(end - 1) is WordClass.Be or WordClass.To or WordClass.Not or WordClass.Adverb || syntax.Tokens[end - 1].Lower is "remains" or "remained"))
            {
                end--;
            }
            return end < k && _embedded.From(sentence.First, end) is { } text ? new OpenQuestion(text, OpenReason.Unanswered, sentence, 5.2) : null;
        }
        return AtIssue(sentence);
    }

    // "Whether the entries were altered, and by whom, is likely to be at the heart of the trial": the comma ends what is asked.
    private OpenQuestion? AtIssue(TokenRange sentence)
    {
        int comma = sentence.First;
        bool isChoice = !syntax.Tokens[sentence.First].Is("whether");
        while (comma < sentence.End && syntax.ClassOf(comma) is not WordClass.Comma)
        {
            isChoice |= syntax.Tokens[comma].Is("or");
            comma++;
        }
        // "Whether he stays or goes, the plan is dead" leaves nothing open.
        bool goesOn = comma + 2 < sentence.End && syntax.ClassOf(comma + 1) is WordClass.Conjunction && syntax.ClassOf(comma + 2) is WordClass.Preposition or WordClass.Wh;
        return !isChoice && goesOn && _embedded.From(sentence.First, comma) is { } text ? new OpenQuestion(text, OpenReason.Unanswered, sentence, 5.2) : null;
    }

    private bool IsBalked(int i, int first) =>
        i - 2 >= first && syntax.ClassOf(i - 1) is WordClass.To
        && (syntax.Tags[i - 2].Verb is { } verb && Cues["balk"].Contains(verb.Base) || syntax.Tokens[i - 2].Lower is "unable" or "impossible" || syntax.Tokens[i - 2].Lower is "early" or "soon" && syntax.Tokens[i - 3].Is("too"));

    private bool IsNegatedBefore(int i, int first)
    {
        for (int k = i - 1; k >= first && i - k <= 5; k--)
        {
            if (syntax.IsNot(k))
            {
                return true;
            }
            if (syntax.ClassOf(k) is not (WordClass.Adverb or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.To) && !syntax.Tags[k].IsVerb && !syntax.Tokens[k].Is("yet"))
            {
                return false;
            }
        }
        return false;
    }

    // "denied that …", "denied meddling in …", "rejected the claim that …", "accused X of lying about …"
    private OpenQuestion? Disputed(int i, TokenRange sentence)
    {
        if (syntax.Tags[i] is not { IsVerb: true, Verb: { } verb } || i + 2 >= sentence.End || syntax.IsSpeech(i))
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        if (!Cues["denying"].Contains(verb.Base) || syntax.Has(WordClass.Not, group, i))
        {
            return null;
        }
        int that = i + 1;
        while (that < sentence.End && that - i <= 5 && syntax.ClassOf(that) is not WordClass.That)
        {
            that++;
        }
        bool direct = that == i + 1, named = that < sentence.End && that - i <= 5 && Cues["contested"].Contains(syntax.Tokens[that - 1].Lower);
        if ((direct && verb.Base is "deny" or "dispute" || named) && _clauses.At(that + 1, sentence.End) is { } clause && writer.YesNo(clause) is { } text)
        {
            return new OpenQuestion(text, OpenReason.Disputed, sentence, 4.5);
        }
        if (syntax.Tags[i + 1] is { Verb: { } denied } tag && tag.CanBe(VerbForm.Gerund) && _phrases.Before(group, sentence.First) is { } subject
            && writer.Auxiliary("did", subject.First, subject.Last, denied.Base, i + 2, EndOfPhrase(i + 2, sentence.End)) is { } did)
        {
            return new OpenQuestion(did, OpenReason.Disputed, sentence, 4.5);
        }
        return null;
    }

    private OpenQuestion? Unconfirmed(int i, TokenRange sentence)
    {
        Token token = syntax.Tokens[i];
        if (Hearsay.Contains(token.Lower) && !syntax.IsQuoted(i) && _clauses.At(sentence.First, sentence.End) is { } clause
            && clause.End > i && (i == clause.Verb - 1 || i == clause.Verb + 1) && WithoutWord(clause, i) is { } heard)
        {
            return new OpenQuestion(heard, OpenReason.Unconfirmed, sentence, 4);
        }
        // "X is believed to have …"
        if (syntax.Tags[i] is not { IsVerb: true, Verb: { } verb } || !Cues["doubtful"].Contains(verb.Base) || !syntax.Tags[i].CanBe(VerbForm.Participle)
            || i + 2 >= sentence.End || syntax.ClassOf(i + 1) is not WordClass.To)
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        if (group == i || !IsPresentBe(group, i) || _phrases.Before(group, sentence.First) is not { } subject || !OpensClause(subject, sentence))
        {
            return null;
        }
        int end = EndOfPhrase(i + 2, sentence.End);
        string? text = syntax.Tokens[i + 2].Lower switch
        {
            "have" => writer.Auxiliary(IsPluralGroup(group) ? "have" : "has", subject.First, subject.Last, "", i + 3, end),
            "be" => writer.Auxiliary(IsPluralGroup(group) ? "are" : "is", subject.First, subject.Last, "", i + 3, end),
            var stem => writer.Auxiliary(IsPluralGroup(group) ? "do" : "does", subject.First, subject.Last, stem, i + 3, end),
        };
        return text is null ? null : new OpenQuestion(text, OpenReason.Unconfirmed, sentence, 4);
    }

    private string? WithoutWord(Clause clause, int word) =>
        word == clause.Verb - 1
            ? writer.YesNo(clause with { SubjectLast = word - 1 })
            : syntax.ClassOf(clause.Verb) is WordClass.Be or WordClass.Have or WordClass.Modal
                ? writer.YesNo(clause) is { } text ? text.Replace(" " + syntax.Tokens[word].Lower + " ", " ", StringComparison.OrdinalIgnoreCase) : null
                : null;

    private bool IsPresentBe(int group, int verb)
    {
        for (int k = group; k < verb; k++)
        {
            if (syntax.Tokens[k].Lower is "is" or "are")
            {
                return true;
            }
        }
        return false;
    }

    private bool IsPluralGroup(int group) => syntax.Tokens[group].Lower is "are" or "have" or "were" or "plan" or "want" or "hope";

    // In "the deal the two sides hope to reach" the verb's object stands outside the clause.
    private bool OpensClause(Phrase subject, TokenRange sentence) =>
        subject.OuterLast <= subject.Last && syntax.Tokens[subject.Head].Lower is not ("who" or "which" or "that" or "this" or "these" or "those" or "some" or "others" or "many")
        && (subject.OuterFirst == sentence.First || !IsRelative(subject.OuterFirst - 1, sentence.First) && syntax.ClassOf(subject.OuterFirst - 1) is WordClass.Comma or WordClass.Conjunction or WordClass.That or WordClass.Subordinator or WordClass.Quote or WordClass.Adverb);

    // "an issue that Novak promised to raise" tells which issue; not so "told reporters that", "the fear that".
    private bool IsRelative(int that, int first) => syntax.ClassOf(that) is WordClass.That && _phrases.AntecedentOf(that, first) is { } noun
        && !NounCues.Attributes(syntax.Tokens[noun.Head].Lower) && !(syntax.Tags[noun.First - 1].Verb is { } verb && (CueVerbs.Of(verb.Base, null, out _) & CuePatterns.Tell) != 0);

    private int EndOfPhrase(int first, int end)
    {
        int k = first;
        while (k < end && !(syntax.Tokens[k].IsDash || syntax.Tokens[k].Lower is "." or ";" or ":" or "," or "?" or "!" or "(" or "because" or "while" or "although" or "but"))
        {
            k++;
        }
        return k;
    }
}
