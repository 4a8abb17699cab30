using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds what is done or made for what: "X met Y to discuss Z", "To win, X …", "an attempt to", "designed to", "blamed Y for …-ing".</summary>
internal sealed class Purposes(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> NoPurpose = ClassedWords.Named("no-purpose");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("purpose-words");

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);

    public Motive? At(int i, TokenRange sentence) => OfInfinitive(i, sentence) ?? OfGerund(i, sentence);

    private Motive? OfInfinitive(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i) is not WordClass.To || i + 2 >= sentence.End || _wordings.IsDenied(i, sentence) || _wordings.IsLevel(i, sentence) || syntax.Tokens[i + 1].Is("name") && syntax.Tokens[i + 2].Lower is "just" or "a" or "but")
        {
            return null;
        }
        int last = _wordings.EndOf(i + 1, sentence) - 1;
        if (_wordings.IsHead(i, sentence) || (i > sentence.First && syntax.ClassOf(i - 1) is WordClass.That or WordClass.Comma && _wordings.OpensClause(i, i + 1, sentence)))
        {
            int comma = _wordings.CommaAfter(i, sentence);
            return comma < sentence.End && _clauses.SubjectAfterComma(i, sentence) is { } subject ? _wordings.Of(subject, i, comma - 1, MotiveKind.Reason) : null;
        }
        if (Words["made"].Contains(syntax.Tokens[i - 1].Lower) && _phrases.Before(_phrases.GroupStart(i - 1, sentence.First), sentence.First) is { } made)
        {
            return _wordings.Of(made, i - 1, last, MotiveKind.Use);
        }
        Tag before = syntax.Tags[i - 1];
        string word = syntax.Tokens[i - 1].Lower;
        if (!(before.IsNominal || before.Class is WordClass.ObjectPronoun or WordClass.Comma or WordClass.Adverb || (before.IsVerb && before.Verb is not null) || IsParticle(i - 1, sentence.First)))
        {
            return null;
        }
        bool isAim = before.IsNominal && (Words["aim"].Contains(word) || Words["aim"].Contains(word.TrimEnd('s')));
        bool isAll = word is "possible" or "can" or "could" or "necessary" && syntax.Tokens[i - 2].Lower is "everything" or "anything" or "all" or "is" or "we" or "they" or "he" or "she";
        if (!isAim && !isAll && NoPurpose["noun"].Contains(word))
        {
            return null;
        }
        int doing = _clauses.VerbBefore(i, sentence.First);
        if (doing < 0 || IsOfDegree(doing, i) || (!isAim && (IsState(doing, i) || IsCompleted(doing, i))))
        {
            return null;
        }
        int group = _phrases.GroupStart(doing, sentence.First);
        if (_clauses.IsSupposed(group, doing, sentence) || _clauses.IsNegated(group, doing))
        {
            return null;
        }
        return (_clauses.AgentOf(doing, group, sentence) ?? _clauses.DoerOf(doing, group, i)) is { } holder ? _wordings.Of(holder, i, last, MotiveKind.Reason)
            : _clauses.PatientBefore(i, sentence) is { } patient ? _wordings.Of(patient, IsUnbroken(doing, i) ? doing : i, last, MotiveKind.Use)
            : _clauses.TopicBefore(i, sentence) is { } topic ? _wordings.Of(topic, i, last, MotiveKind.Use)
            : null;
    }

    // "thanked the crews for clearing the road", "uses cameras for counting birds", "resigned over the report"
    private Motive? OfGerund(int i, TokenRange sentence)
    {
        if (syntax.Tokens[i].Lower is not ("for" or "over") || i + 2 >= sentence.End || i == sentence.First || _wordings.IsDenied(i, sentence))
        {
            return null;
        }
        int word = i + 1;
        while (word + 1 < sentence.End && (syntax.ClassOf(word) is WordClass.Adverb || syntax.Tokens[word].Is("once")))
        {
            word++;
        }
        bool isDeed = syntax.Tags[word].CanBe(VerbForm.Gerund), isOver = syntax.Tokens[i].Is("over");
        int doing = _clauses.VerbBefore(i, sentence.First);
        if (doing < 0 || syntax.Tags[doing].Verb is not { } verb || !(isDeed || (syntax.Tags[word].IsNominal && !IsMeasured(word)))
            || !Words[isOver ? "over" : isDeed ? "for" : "fornoun"].Contains(verb.Base))
        {
            return null;
        }
        int group = _phrases.GroupStart(doing, sentence.First);
        return !_clauses.IsSupposed(group, doing, sentence) && !_clauses.IsNegated(group, doing) && _clauses.AgentOf(doing, group, sentence) is { } holder
            ? _wordings.Of(holder, i, _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Reason)
            : null;
    }

    // "in good enough health to serve"
    private bool IsOfDegree(int verb, int to) => Enumerable.Range(verb + 1, to - verb - 1).Any(k => syntax.Tokens[k].Lower is "enough" or "too");

    // "lined up to", "came out to"; but "turned out to be".
    private bool IsParticle(int word, int first) =>
        Words["particle"].Contains(syntax.Tokens[word].Lower) && word > first && syntax.Tags[word - 1] is { IsVerb: true } tag && !(tag.Verb is { } verb && Words["turning"].Contains(verb.Base));

    // "protested over two days"
    private bool IsMeasured(int word) => syntax.ClassOf(word) is WordClass.Number || syntax.Tokens[word + 1].Is("past") || Rules.Words.TimeWords.Contains(syntax.Tokens[word].Lower) || Rules.Words.TimeWords.Contains(syntax.Tokens[word + 1].Lower);

    private bool IsUnbroken(int first, int end) => Enumerable.Range(first, end - first).All(k => syntax.ClassOf(k) is not (WordClass.Comma or WordClass.Mark or WordClass.Quote));

    // "is likely to", "had reason to"; but "is in Paris to", "is here to", "must be fit to".
    private bool IsState(int verb, int to)
    {
        if (syntax.ClassOf(verb) is WordClass.Be)
        {
            bool isPlace = verb + 1 < to && (syntax.ClassOf(verb + 1) is WordClass.Preposition || syntax.Tokens[to - 1].Lower is "here" or "there" || syntax.Tokens[verb + 1].Lower is "here" or "there");
            return !isPlace;
        }
        return syntax.ClassOf(verb) is WordClass.Have;
    }

    // "tried to", "asked the court to": the infinitive completes the verb.
    private bool IsCompleted(int verb, int to) =>
        syntax.Tags[verb].Verb is { Base: var stem }
        && (NoPurpose["control"].Contains(stem) || (verb == to - 1 && NoPurpose["verb"].Contains(stem)));
}
