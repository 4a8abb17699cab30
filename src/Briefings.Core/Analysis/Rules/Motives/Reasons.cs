using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds what the words of <c>reason-markers.words.txt</c> announce, "so they can" without its "that", "since" where it gives a cause, and "citing".</summary>
internal sealed class Reasons(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("want-words");

    private const int LongestReason = 5;

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);
    private readonly Conjunctions _conjunctions = new(syntax);

    public Motive? At(int i, TokenRange sentence)
    {
        if ((ReasonMarkers.At(syntax, i, sentence.End) ?? SoThat(i, sentence) ?? Because(i, sentence) ?? Since(i, sentence) ?? ForReasons(i, sentence) ?? IfToBe(i, sentence) ?? Following(i, sentence) ?? _conjunctions.At(i, sentence) ?? Citing(i, sentence)) is not var (kind, length)
            || i + length >= sentence.End || _wordings.IsDenied(i, sentence))
        {
            return null;
        }
        int end = _wordings.EndOf(i + length, sentence);
        if (end <= i + length || syntax.Tokens[i + length].Is("if")
            || (kind is ReasonMarkers.Kind.Ground && syntax.Tags[i + length] is { IsVerb: true, Forms: VerbForm.Base }) || (kind is ReasonMarkers.Kind.Cause && TellsOfWant(i + length, end)))
        {
            // "because he desires to …": the want itself is the motive, and its subject the holder.
            return null;
        }
        bool opens = _wordings.IsHead(i, sentence) || _wordings.OpensClause(i, i + length, sentence);
        int comma = opens ? _wordings.CommaAfter(i, sentence) : 0, last = opens && comma < sentence.End ? comma - 1 : end - 1;
        Phrase? holder = !opens ? OfWhatWasSaid(i, sentence) ?? _clauses.AgentBefore(i, sentence)
            : comma < sentence.End ? _clauses.SubjectAfterComma(i, sentence)
            : SubjectOfSentenceBefore(sentence);
        return last <= i ? null
            : holder is { } agent ? _wordings.Of(agent, i, last, kind is ReasonMarkers.Kind.Cited ? MotiveKind.Want : MotiveKind.Reason)
            : !opens && (_clauses.PatientBefore(i, sentence) ?? _clauses.TopicBefore(i, sentence)) is { } topic ? _wordings.Of(topic, i, last, MotiveKind.Use)
            : (kind is ReasonMarkers.Kind.Cause ? _phrases.After(i + length - 1, sentence.End) : null) is { } own ? _wordings.Of(own, i, last, MotiveKind.Use)
            : null;
    }

    // "They left early. This was largely because the rents had doubled."
    private Phrase? OfWhatWasSaid(int because, TokenRange sentence)
    {
        int be = sentence.First + 1;
        if (syntax.Tokens[sentence.First].Lower is not ("this" or "that" or "it") || syntax.ClassOf(be) is not WordClass.Be)
        {
            return null;
        }
        bool isAtOnce = Enumerable.Range(be + 1, because - be - 1).All(k => syntax.ClassOf(k) is WordClass.Adverb or WordClass.Comma || syntax.Tokens[k].Lower is "in" or "large" or "part" or "great" or "small" or "all" or "of" or "perhaps" or "probably" or "just");
        return isAtOnce ? SubjectOfSentenceBefore(sentence) : null;
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
        if (!syntax.Tokens[i].Is("so") || i == sentence.First)
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
        if (!syntax.Tokens[i].Is("since") || i + 2 >= sentence.End || !(opens || syntax.ClassOf(i - 1) is WordClass.Comma))
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
        syntax.Tokens[i].Is("if") && i > sentence.First && _phrases.After(i, sentence.End) is { } who && who.Last + 3 < sentence.End
        && syntax.Tokens[who.Last + 1].Lower is "is" or "are" or "'re" or "'s" && syntax.ClassOf(who.Last + 2) is WordClass.To
            ? (ReasonMarkers.Kind.Purpose, 1) : null;

    // "for political reasons"; but "for two reasons", which tells none.
    private (ReasonMarkers.Kind, int)? ForReasons(int i, TokenRange sentence)
    {
        int k = i + 1;
        while (syntax.Tokens[i].Is("for") && k < sentence.End && k - i < LongestReason && (syntax.ClassOf(k) is WordClass.Noun or WordClass.Possessive || syntax.Tokens[k].Is("and"))
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
        while (syntax.Tokens[i].Is("following") && k < sentence.End && k - i < LongestReason && syntax.Tags[k].IsNominal && !Words["advice"].Contains(syntax.Tokens[k].Lower))
        {
            k++;
        }
        return k > i + 1 && k < sentence.End && Words["advice"].Contains(syntax.Tokens[k].Lower) ? (ReasonMarkers.Kind.Ground, 1) : null;
    }

    // "’Cause I like it."
    private (ReasonMarkers.Kind, int)? Because(int i, TokenRange sentence) =>
        syntax.Tokens[i].Is("cause") && (_wordings.IsHead(i, sentence) || syntax.ClassOf(i - 1) is WordClass.Comma or WordClass.Quote or WordClass.Mark)
        && syntax.ClassOf(i + 1) is WordClass.Pronoun or WordClass.That or WordClass.Determiner or WordClass.Possessive ? (ReasonMarkers.Kind.Cause, 1) : null;

    private (ReasonMarkers.Kind, int)? Citing(int i, TokenRange sentence) =>
        syntax.Tokens[i].Is("citing") && i + 1 < sentence.End ? (ReasonMarkers.Kind.Cited, 1) : null;

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
