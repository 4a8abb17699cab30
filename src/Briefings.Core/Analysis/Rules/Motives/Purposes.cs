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

    private const int LongestContrast = 20;

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);
    private readonly Owners _owners = new(syntax);
    private readonly Undone _undone = new(syntax, new Clauses(syntax, asides));

    /// <summary>"time to prepare": what follows tells what it is for, though not what anybody is after.</summary>
    public static bool IsGiven(string noun) => Words["given"].Contains(noun);

    public Motive? At(int i, TokenRange sentence) => OfInfinitive(i, sentence) ?? OfGerund(i, sentence);

    private Motive? OfInfinitive(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i) is not WordClass.To || i + 2 >= sentence.End || _wordings.IsDenied(i, sentence) || _wordings.IsLevel(i, sentence) || IsPerfect(i) || syntax.Tokens[i + 1].Is("name") && syntax.Tokens[i + 2].Lower is "just" or "a" or "but")
        {
            return null;
        }
        int last = _wordings.EndOf(i + 1, sentence) - 1;
        if (_wordings.IsHead(i, sentence) || (i > sentence.First && syntax.ClassOf(i - 1) is WordClass.That or WordClass.Comma && _wordings.OpensClause(i, i + 1, sentence)))
        {
            int comma = _wordings.CommaAfter(i, sentence);
            if ((comma == i + 3 && NoPurpose["candid"].Contains(syntax.Tokens[i + 2].Lower)) || (syntax.Tokens[i + 1].Is("put") && NoPurpose["setting"].Contains(syntax.Tokens[comma - 1].Lower)))
            {
                return null;
            }
            return comma < sentence.End && _clauses.SubjectAfterComma(i, sentence) is { } subject && !IsCondition(subject) ? _wordings.Of(subject, i, comma - 1, MotiveKind.Reason) : null;
        }
        if (Words["made"].Contains(syntax.Tokens[i - 1].Lower) && _phrases.Before(_phrases.GroupStart(i - 1, sentence.First), sentence.First) is { } made)
        {
            return _wordings.Of(made, i - 1, last, MotiveKind.Use);
        }
        int at = BeforeContrast(BeforeAside(i, sentence.First), sentence.First);
        Tag before = syntax.Tags[at - 1];
        string word = syntax.Tokens[at - 1].Lower;
        if (!(before.IsNominal || before.Class is WordClass.ObjectPronoun or WordClass.Comma or WordClass.Adverb || (before.IsVerb && before.Verb is not null) || IsParticle(at - 1, sentence.First)))
        {
            return null;
        }
        bool isAim = before.IsNominal && (Words["aim"].Contains(word) || Words["aim"].Contains(word.TrimEnd('s')));
        bool isAll = word is "possible" or "can" or "could" or "necessary" && syntax.Tokens[i - 2].Lower is "everything" or "anything" or "all" or "is" or "we" or "they" or "he" or "she";
        if (word is "little" || HasNoAim(at, sentence.First))
        {
            // "did little to save it"
            return null;
        }
        Phrase? owner = isAim ? _owners.Before(at, sentence.First) : null;
        int doing = Using(_clauses.VerbBefore(at, sentence.First), sentence.First);
        if (doing < 0 && owner is { } first)
        {
            // "Norway's push to open the port failed."
            return _wordings.Of(first, i, _wordings.BeforeVerb(i + 2, last, VerbForm.Finite), MotiveKind.Reason);
        }
        if (doing < 0 || (!isAim && !isAll && NoPurpose["noun"].Contains(word) && syntax.Tags[doing].Verb is not { Base: "use" }))
        {
            return null;
        }
        if (IsOfDegree(doing, at) || HasDeed(doing, at) || _clauses.IsUndergone(doing) || _clauses.TakesTime(doing, sentence.First) || (isAim ? IsOthersAim(doing) && owner is null : IsState(doing, at) || IsCompleted(doing, at)))
        {
            return null;
        }
        int group = _phrases.GroupStart(doing, sentence.First);
        if ((syntax.Tags[doing].CanBe(VerbForm.Gerund) && _undone.IsBlamed(doing, sentence.First)) || _owners.IsAimOf(at, sentence.First) || IsEmptyIt(doing, group, at) || _clauses.IsSupposed(group, doing, sentence) || (before.Class is WordClass.Comma ? _undone.IsNotDone(doing, sentence.First) : _undone.IsUndone(doing, sentence.First)))
        {
            return null;
        }
        bool isUnbroken = IsUnbroken(doing, i);
        int start = isUnbroken && IsHired(doing) ? doing : i;
        return owner is { } own ? _wordings.Of(own, i, _wordings.BeforeVerb(i + 2, last), MotiveKind.Reason)
            : (ByWhom(doing, group, i) ?? WhoseDeed(doing, i)) is { } doer ? _wordings.Of(doer, i, _wordings.BeforeVerb(i + 2, last), MotiveKind.Reason)
            : (_clauses.AgentOf(doing, group, sentence) ?? _clauses.DoerOf(doing, group, i)) is { } holder ? _wordings.Of(holder, start, last, MotiveKind.Reason)
            : _clauses.PatientBefore(i, sentence) is { } patient ? _wordings.Of(patient, isUnbroken ? doing : i, last, MotiveKind.Use)
            : _clauses.TopicBefore(i, sentence) is { } topic ? _wordings.Of(topic, start, last, MotiveKind.Use)
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
        if (!isDeed && syntax.Tokens[word].Lower is "his" or "her" or "its")
        {
            // "praised Hale for his bravery": whose it is the words do not tell.
            return null;
        }
        if (doing < 0 || syntax.Tags[doing].Verb is not { } verb || !(isDeed || (syntax.Tags[word].IsNominal && !IsMeasured(word)))
            || !Words[isOver ? "over" : isDeed ? "for" : "fornoun"].Contains(verb.Base))
        {
            return null;
        }
        int group = _phrases.GroupStart(doing, sentence.First);
        return !_clauses.IsSupposed(group, doing, sentence) && !syntax.IsNegated(group, doing) && _clauses.AgentOf(doing, group, sentence) is { } holder
            ? _wordings.Of(holder, i, _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Reason)
            : null;
    }

    // "opposed the plan to close the port": whose plan it is the words do not tell.
    private bool IsOthersAim(int verb) => syntax.Tags[verb].Verb is { } judges && NoPurpose["others"].Contains(judges.Base);

    // "no plan to close the port", "has made no effort since taking office to save it"
    private bool HasNoAim(int to, int first)
    {
        for (int k = to - 1; k > first && syntax.ClassOf(k) is not (WordClass.Comma or WordClass.Mark or WordClass.That or WordClass.To or WordClass.Subordinator); k--)
        {
            if (syntax.Tags[k].IsNominal && (Words["aim"].Contains(syntax.Tokens[k].Lower) || Words["aim"].Contains(syntax.Tokens[k].Lower.TrimEnd('s'))))
            {
                return Doubts.IsNone(syntax, k, first);
            }
        }
        return false;
    }

    // "a war fought by their fathers to free them"
    private Phrase? ByWhom(int verb, int group, int to) =>
        group == verb && syntax.Tags[verb].CanBe(VerbForm.Participle) && syntax.Tokens[verb + 1].Is("by") && _phrases.After(verb + 1, to) is { } doer && doer.Last == to - 1 ? doer : null;

    // "backs talks by Norway and France to end the war": theirs who talk.
    private Phrase? WhoseDeed(int verb, int to)
    {
        int by = to - 1;
        while (by > verb && !syntax.Tokens[by].Is("by"))
        {
            by--;
        }
        return by > verb + 1 && syntax.ClassOf(by - 1) is WordClass.Noun && _phrases.After(by, to) is { } doer && doer.Last == to - 1
            && (syntax.ClassOf(doer.Head) is WordClass.Name || Speakers.IsPeople(syntax.Tokens[doer.Head].Lower)) ? doer : null;
    }

    // "it was demoralizing to work there"
    private bool IsEmptyIt(int verb, int group, int to) => verb == to - 1 && group < verb && syntax.Tokens[group - 1].Is("it") && syntax.Has(WordClass.Be, group, verb);

    // "used a website run by friends to spread it": who used it, and not who ran it.
    private int Using(int verb, int first) =>
        verb > first && syntax.Tags[verb].CanBe(VerbForm.Participle) && syntax.ClassOf(verb - 1) is WordClass.Noun or WordClass.Name
        && _clauses.VerbBefore(verb, first) is var outer && outer >= 0 && syntax.Tags[outer].Verb is { Base: "use" } ? outer : verb;

    // "hired a firm to": somebody else is to do it.
    private bool IsHired(int verb) => syntax.Tags[verb].Verb is { } hires && Words["hire"].Contains(hires.Base);

    // "To pass, lawsuits have to survive": what must come first, and nobody's aim.
    private bool IsCondition(Phrase subject) =>
        syntax.ClassOf(subject.Head) is WordClass.Noun && !Speakers.IsPeople(syntax.Tokens[subject.Head].Lower)
        && Enumerable.Range(subject.Last + 1, 3).Any(k => syntax.Tokens[k].Is("must") || (syntax.Tokens[k].Lower is "have" or "has" or "had" or "need" or "needs" && syntax.ClassOf(k + 1) is WordClass.To));

    // "used a film — a silent one — to tell it", "went to Rome (on foot) to study": where the words go on from.
    private int BeforeAside(int to, int first)
    {
        string closing = syntax.Tokens[to - 1].Lower;
        if (!syntax.Tokens[to - 1].IsDash && closing is not ")")
        {
            return to;
        }
        string opening = closing is ")" ? "(" : closing;
        for (int k = to - 2; k > first; k--)
        {
            if (syntax.Tokens[k].Is(opening))
            {
                return k;
            }
        }
        return to;
    }

    // "not to save money but to punish France": the words go on from before "not".
    private int BeforeContrast(int to, int first)
    {
        if (!syntax.Tokens[to - 1].Is("but"))
        {
            return to;
        }
        for (int k = to - 2; k > first + 1 && to - k < LongestContrast; k--)
        {
            if (syntax.ClassOf(k) is WordClass.Not && syntax.ClassOf(k + 1) is WordClass.To)
            {
                return k;
            }
        }
        return to;
    }

    // "criticized the sending of guards to watch them": theirs who sent them.
    private bool HasDeed(int verb, int to) =>
        Enumerable.Range(verb + 1, to - verb - 1).Any(k => syntax.ClassOf(k) is WordClass.Noun && syntax.Tokens[k].Lower.EndsWith("ing", StringComparison.Ordinal) && syntax.Tokens[k + 1].Is("of"));

    // "in good enough health to serve"
    private bool IsOfDegree(int verb, int to) => Enumerable.Range(verb + 1, to - verb - 1).Any(k => syntax.Tokens[k].Lower is "enough" or "too");

    // "lined up to", "came out to"; but "turned out to be".
    private bool IsParticle(int word, int first) =>
        Words["particle"].Contains(syntax.Tokens[word].Lower) && word > first && syntax.Tags[word - 1] is { IsVerb: true } tag && !(tag.Verb is { } verb && Words["turning"].Contains(verb.Base));

    // "protested over two days"
    private bool IsMeasured(int word) => syntax.Tokens[word + 1].Lower is "first" or "last" or "second" or "time" || syntax.Tokens[word + 2].Is("time") || syntax.ClassOf(word) is WordClass.Number || syntax.Tokens[word + 1].Is("past") || Rules.Words.TimeWords.Contains(syntax.Tokens[word].Lower) || Rules.Words.TimeWords.Contains(syntax.Tokens[word + 1].Lower);

    private bool IsUnbroken(int first, int end) => Enumerable.Range(first, end - first).All(k => syntax.ClassOf(k) is not (WordClass.Comma or WordClass.Mark or WordClass.Quote));

    // "is likely to", "had reason to"; but "is in Paris to", "is here to", "must be fit to".
    private bool IsState(int verb, int to)
    {
        if (syntax.ClassOf(verb) is WordClass.Be)
        {
            bool isPlace = verb + 1 < to && !syntax.Tokens[verb + 1].Is("up") && (syntax.ClassOf(verb + 1) is WordClass.Preposition || syntax.Tokens[to - 1].Lower is "here" or "there" || syntax.Tokens[verb + 1].Lower is "here" or "there");
            bool isNeeded = verb + 1 < to && syntax.Tokens[verb].Is("be") && (syntax.ClassOf(verb - 1) is WordClass.To || syntax.Tokens[verb - 1].Is("must"));
            return !isPlace && !isNeeded;
        }
        return syntax.ClassOf(verb) is WordClass.Have;
    }

    // "tried to", "asked the court to": the infinitive completes the verb.
    private bool IsCompleted(int verb, int to) =>
        syntax.Tags[verb].Verb is { Base: var stem }
        && ((NoPurpose["control"].Contains(stem) && !IsMadeVisit(verb, to)) || IsCalledUpon(verb, to) || (verb == to - 1 && (stem is "go" ? !IsWayThere(verb, to) : stem is "use" ? IsHabit(verb) : NoPurpose["verb"].Contains(stem))));

    // "called on the court to stop it", "called for him to go": a demand.
    private bool IsCalledUpon(int verb, int to) =>
        syntax.Tags[verb].Verb is { Base: "call" } && syntax.Tokens[verb + 1].Lower is "on" or "upon" or "for"
        && ((verb + 2 == to - 1 && syntax.ClassOf(to - 1) is WordClass.ObjectPronoun) || (_phrases.After(verb + 1, to) is { } whom && whom.Last == to - 1 && !Rules.Words.TimeWords.Contains(syntax.Tokens[whom.Head].Lower)));

    // "claimed to have acted": what is done is no aim.
    private bool IsPerfect(int to) => syntax.Tokens[to + 1].Is("have") && syntax.Tags[to + 2].CanBe(VerbForm.Participle);

    // "made a visit to Norway to see it": they went there.
    private bool IsMadeVisit(int verb, int to) => syntax.Tags[verb].Verb is { Base: "make" } && Enumerable.Range(verb, to - verb).Any(k => Words["visit"].Contains(syntax.Tokens[k].Lower));

    // "used to live there"; but "the money was used to", "what it will use to".
    private bool IsHabit(int use) => syntax.Tokens[use].Is("used") && _phrases.GroupStart(use, 0) == use;

    // "went to see the dam"; but "is going to see it", and "went to work".
    private bool IsWayThere(int go, int to) => !syntax.Tags[go].CanBe(VerbForm.Gerund) && !NoPurpose["place"].Contains(syntax.Tokens[to + 1].Lower);
}
