using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Finds what the words of <c>reason-markers.words.txt</c> announce, "so they can" without its "that", "since", "as" and "given" where they give a cause,
/// and what is cited or argued for what is done.
/// </summary>
internal sealed class Reasons(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("want-words");

    private const int LongestReason = 5;

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);
    private readonly Conjunctions _conjunctions = new(syntax);
    private readonly Undone _undone = new(syntax, new Clauses(syntax, asides));

    public Motive? At(int i, TokenRange sentence)
    {
        if (MarkerAt(i, sentence) is not var (kind, length) || i + length >= sentence.End || _wordings.IsDenied(i, sentence))
        {
            return null;
        }
        int end = _wordings.EndOf(i + length, sentence);
        if ((end <= i + length && !(end == i + length && IsWhole(i, length))) || syntax.Tokens[i + length].Is("if")
            || (kind is ReasonMarkers.Kind.Ground && syntax.Tags[i + length] is { IsVerb: true, Forms: VerbForm.Base }) || (kind is ReasonMarkers.Kind.Cause && TellsOfWant(i + length, end)))
        {
            // "because he desires to …": the want itself is the motive, and its subject the holder.
            return null;
        }
        if (Cleft(i, i + length, sentence) is var (whose, that))
        {
            return _wordings.Of(whose, i, that - 1, MotiveKind.Reason);
        }
        bool opens = _wordings.IsHead(i, sentence) || _wordings.OpensClause(i, i + length, sentence);
        if (!opens && (_undone.Covers(i, length, kind, sentence) || (kind is ReasonMarkers.Kind.Price && IsGot(i, sentence))))
        {
            return null;
        }
        int comma = opens ? _wordings.CommaAfter(i, sentence) : 0, last = opens && comma < sentence.End ? comma - 1 : end - 1;
        Phrase? holder = !opens ? OfWhatWasSaid(i, sentence) ?? OfFirst(i, sentence) ?? OfAct(i, sentence)
            : comma < sentence.End ? _clauses.SubjectAfterComma(i, sentence)
            : SubjectOfSentenceBefore(sentence);
        return last <= i ? null
            : holder is { } agent ? _wordings.Of(agent, i, last, kind is ReasonMarkers.Kind.Cited ? MotiveKind.Want : MotiveKind.Reason)
            : !opens && (_clauses.PatientBefore(i, sentence) ?? _clauses.TopicBefore(i, sentence)) is { } topic ? _wordings.Of(topic, i, last, MotiveKind.Use)
            : (kind is ReasonMarkers.Kind.Cause && !IsOfRelative(i, sentence.First) ? _phrases.After(i + length - 1, sentence.End) : null) is { } own ? _wordings.Of(own, i, last, MotiveKind.Use)
            : null;
    }

    // "aides close to Berger, who spoke because": whoever of them spoke, it is not the reason that holds itself.
    private bool IsOfRelative(int i, int first) => _clauses.VerbBefore(i, first) is var verb and > 0 && syntax.Tokens[_phrases.GroupStart(verb, first) - 1].Lower is "who" or "which";

    private (ReasonMarkers.Kind, int)? MarkerAt(int i, TokenRange sentence) =>
        ReasonMarkers.At(syntax, i, sentence.End) ?? syntax.Tokens[i].Lower switch
        {
            "so" => SoThat(i, sentence),
            "cause" => Because(i, sentence),
            "since" => Since(i, sentence),
            "for" => ForReasons(i, sentence) ?? _conjunctions.At(i, sentence),
            "as" => _conjunctions.At(i, sentence),
            "if" => IfToBe(i, sentence),
            "following" => Following(i, sentence),
            "given" => Given(i, sentence),
            "citing" => Citing(i, sentence),
            "arguing" or "reasoning" or "contending" => Arguing(i, sentence),
            _ => null,
        };

    // "will get ten shares in exchange for each": what somebody gets, whoever wants it.
    private bool IsGot(int i, TokenRange sentence) =>
        _clauses.VerbBefore(i, sentence.First) is var verb and >= 0 && (_clauses.IsUndergone(verb) || syntax.Tags[verb].Verb is { Base: "get" });

    // "Out of fear, they left."
    private bool IsWhole(int i, int length) => length > 2 && syntax.ClassOf(i + length - 1) is WordClass.Noun;

    // "find out what is going on, because": it is they who find out.
    private Phrase? OfAct(int i, TokenRange sentence) =>
        _clauses.AgentBefore(i, sentence) is { } agent && syntax.Tokens[agent.Head].Is("what") ? _clauses.AgentBefore(agent.First, sentence) : _clauses.AgentBefore(i, sentence);

    // "not because of the ice but because the money was gone": both are told of one act.
    private Phrase? OfFirst(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i - 1) is not WordClass.Conjunction)
        {
            return null;
        }
        int first = i - 2;
        while (first > sentence.First && !syntax.Tokens[first].Is(syntax.Tokens[i].Lower))
        {
            first--;
        }
        return first > sentence.First ? OfAct(first, sentence) : null;
    }

    // "It was because of the ice that they left."
    private (Phrase Whose, int That)? Cleft(int i, int from, TokenRange sentence)
    {
        if (!syntax.Tokens[sentence.First].Is("it") || !IsAtOnce(i, sentence))
        {
            return null;
        }
        for (int that = from + 1; that + 2 < sentence.End; that++)
        {
            if (syntax.Tokens[that].Lower is "so" or "such")
            {
                return null;
            }
            if (syntax.Tokens[that].Is("that") && !syntax.Tags[that - 1].IsVerb && _phrases.After(that, sentence.End) is { } whose && syntax.Tags[whose.Last + 1].IsFinite)
            {
                return (whose, that);
            }
        }
        return null;
    }

    // "They left early. This was largely because the rents had doubled."
    private Phrase? OfWhatWasSaid(int because, TokenRange sentence) =>
        syntax.Tokens[sentence.First].Lower is "this" or "that" or "it" && IsAtOnce(because, sentence) ? SubjectOfSentenceBefore(sentence) : null;

    private bool IsAtOnce(int because, TokenRange sentence)
    {
        int be = sentence.First + 1;
        return be < because && syntax.ClassOf(be) is WordClass.Be
            && Enumerable.Range(be + 1, because - be - 1).All(k => syntax.ClassOf(k) is WordClass.Adverb or WordClass.Comma || syntax.Tokens[k].Lower is "in" or "large" or "part" or "great" or "small" or "all" or "of" or "perhaps" or "probably" or "just");
    }

    // "They left. Because the rents had doubled."
    private Phrase? SubjectOfSentenceBefore(TokenRange sentence)
    {
        int index = syntax.SentenceOf(sentence.First);
        return index > 0 && syntax.Document.Sentences[index - 1] is { } before && before.Paragraph == sentence.Paragraph && !syntax.Tokens[before.End - 1].Is("?")
            && _clauses.AgentBefore(before.End, before) is { } subject && !syntax.HasFinite(before.First, subject.First)
                ? subject
                : null;
    }

    // "so they can", without its "that".
    private (ReasonMarkers.Kind, int)? SoThat(int i, TokenRange sentence)
    {
        if (i == sentence.First)
        {
            return null;
        }
        int k = i + 1;
        while (k < sentence.End && k - i <= 5 && (syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.Pronoun))
        {
            k++;
        }
        bool isComma = syntax.ClassOf(i - 1) is WordClass.Comma;
        bool isAim = k > i + 1 && k < sentence.End
            && (syntax.ClassOf(k) is WordClass.Modal ? syntax.Tokens[k].Lower is "can" or "could" or "would" or "may" or "might" || (!isComma && syntax.Tokens[k].Lower is "will" or "'ll")
                : !isComma && syntax.ClassOf(k - 1) is WordClass.Pronoun && syntax.ClassOf(i - 1) is WordClass.Noun or WordClass.ObjectPronoun && syntax.Tags[k] is { IsVerb: true, IsFinite: true } tag && !tag.CanBe(VerbForm.Past));
        return isAim ? (ReasonMarkers.Kind.Purpose, 1) : null;
    }

    // Elsewhere, or beside a perfect ("has grown since it opened"), "since" tells a time.
    private (ReasonMarkers.Kind, int)? Since(int i, TokenRange sentence)
    {
        bool opens = i == sentence.First;
        if (i + 2 >= sentence.End || !(opens || syntax.ClassOf(i - 1) is WordClass.Comma))
        {
            return null;
        }
        int k = i + 1;
        while (k < sentence.End && k - i <= 8 && (syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.Pronoun or WordClass.Adverb || syntax.Tokens[k].Is("of")))
        {
            k++;
        }
        bool isClause = k > i + 1 && k < sentence.End && syntax.Tags[k].IsFinite;
        return isClause && !syntax.Has(WordClass.Have, opens ? _wordings.CommaAfter(i, sentence) : sentence.First, opens ? sentence.End : i) ? (ReasonMarkers.Kind.Cause, 1) : null;
    }

    // "must find votes if it is to stay": what it takes to get there is supposed, the aim is not.
    private (ReasonMarkers.Kind, int)? IfToBe(int i, TokenRange sentence) =>
        i > sentence.First && _phrases.After(i, sentence.End) is { } who && who.Last + 3 < sentence.End
        && syntax.Tokens[who.Last + 1].Lower is "is" or "are" or "'re" or "'s" && syntax.ClassOf(who.Last + 2) is WordClass.To
            ? (ReasonMarkers.Kind.Purpose, 1) : null;

    // "for political reasons"; but "for two reasons", which tells none.
    private (ReasonMarkers.Kind, int)? ForReasons(int i, TokenRange sentence)
    {
        int k = i + 1;
        while (k < sentence.End && k - i < LongestReason && (syntax.ClassOf(k) is WordClass.Noun or WordClass.Possessive || syntax.Tokens[k].Is("and"))
            && syntax.Tokens[k].Lower is not ("reasons" or "purposes"))
        {
            k++;
        }
        return k > i + 1 && k < sentence.End && syntax.Tokens[k].Lower is "reasons" or "purposes" ? (ReasonMarkers.Kind.Ground, 1) : null;
    }

    // "Following her doctor's advice, she"
    private (ReasonMarkers.Kind, int)? Following(int i, TokenRange sentence)
    {
        int k = i + 1;
        while (k < sentence.End && k - i < LongestReason && syntax.Tags[k].IsNominal && !Words["advice"].Contains(syntax.Tokens[k].Lower))
        {
            k++;
        }
        return k > i + 1 && k < sentence.End && Words["advice"].Contains(syntax.Tokens[k].Lower) ? (ReasonMarkers.Kind.Ground, 1) : null;
    }

    // "’Cause I like it."
    private (ReasonMarkers.Kind, int)? Because(int i, TokenRange sentence) =>
        (_wordings.IsHead(i, sentence) || syntax.ClassOf(i - 1) is WordClass.Comma or WordClass.Quote or WordClass.Mark)
        && syntax.ClassOf(i + 1) is WordClass.Pronoun or WordClass.That or WordClass.Determiner or WordClass.Possessive ? (ReasonMarkers.Kind.Cause, 1) : null;

    // "Given the risk, they left"; but "given the chance", which nobody has yet.
    private (ReasonMarkers.Kind, int)? Given(int i, TokenRange sentence) =>
        (_wordings.IsHead(i, sentence) || syntax.ClassOf(i - 1) is WordClass.Comma)
        && (syntax.Tokens[i + 1].Lower is "how" or "what" || (_phrases.After(i, sentence.End) is { } what && syntax.ClassOf(what.First) is not WordClass.Pronoun && !Purposes.IsGiven(syntax.Tokens[what.Head].Lower)))
            ? (ReasonMarkers.Kind.Ground, 1) : null;

    // "the paper reported, citing an official": whom it has it from, and no reason.
    private (ReasonMarkers.Kind, int)? Citing(int i, TokenRange sentence)
    {
        bool isSource = _phrases.After(i, sentence.End) is { } cited && (Speakers.IsPeople(syntax.Tokens[cited.Head].Lower) || Words["sourced"].Contains(syntax.Tokens[cited.Head].Lower))
            && Enumerable.Range(sentence.First, i - sentence.First).Any(Speaks);
        return i + 1 < sentence.End && !isSource ? (ReasonMarkers.Kind.Cited, 1) : null;
    }

    // "closed the port, arguing that the ice was thin": who had said something before only goes on.
    private (ReasonMarkers.Kind, int)? Arguing(int i, TokenRange sentence) =>
        syntax.ClassOf(i - 1) is WordClass.Comma && syntax.ClassOf(i + 1) is WordClass.That && !Enumerable.Range(sentence.First, i - sentence.First).Any(Speaks)
            ? (ReasonMarkers.Kind.Cited, 1) : null;

    private bool Speaks(int k) =>
        syntax.Tags[k].Verb is { } verb && (Words["spoken"].Contains(verb.Base) || (CueVerbs.Of(verb.Base, null, out _) & CuePatterns.Quote) != 0);

    private bool TellsOfWant(int first, int end)
    {
        if (syntax.Tokens[first].Is("it"))
        {
            // A thing wants nothing, and "because it wants to" is all that is told.
            return false;
        }
        for (int k = first; k < Math.Min(end - 1, first + 6); k++)
        {
            if (syntax.Tags[k] is { IsVerb: true, Verb: { } verb })
            {
                return syntax.ClassOf(k + 1) is WordClass.To && (Words["verb"].Contains(verb.Base) || Words["toverb"].Contains(verb.Base));
            }
        }
        return false;
    }
}
