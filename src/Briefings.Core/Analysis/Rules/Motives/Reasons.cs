using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds what the words of <c>reason-markers.words.txt</c> announce, "so they can" without its "that", "since" where it gives a cause, and "citing".</summary>
internal sealed class Reasons(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("want-words");

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);
    private readonly Conjunctions _conjunctions = new(syntax);

    public Motive? At(int i, TokenRange sentence)
    {
        if ((ReasonMarkers.At(syntax, i, sentence.End) ?? SoThat(i, sentence) ?? Since(i, sentence) ?? _conjunctions.At(i, sentence) ?? Citing(i, sentence)) is not var (kind, length)
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
        Phrase? holder = !opens ? _clauses.AgentBefore(i, sentence)
            : comma < sentence.End ? _clauses.SubjectAfterComma(i, sentence)
            : SubjectOfSentenceBefore(sentence);
        return last <= i ? null
            : holder is { } agent ? _wordings.Of(agent, i, last, kind is ReasonMarkers.Kind.Cited ? MotiveKind.Want : MotiveKind.Reason)
            : !opens && (_clauses.PatientBefore(i, sentence) ?? _clauses.TopicBefore(i, sentence)) is { } topic ? _wordings.Of(topic, i, last, MotiveKind.Use)
            : (kind is ReasonMarkers.Kind.Cause ? _phrases.After(i + length - 1, sentence.End) : null) is { } own ? _wordings.Of(own, i, last, MotiveKind.Use)
            : null;
    }

    // "They left. Because the rents had doubled."
    private Phrase? SubjectOfSentenceBefore(TokenRange sentence)
    {
        int index = syntax.SentenceOf(sentence.First);
        return index > 0 && syntax.Document.Sentences[index - 1] is { } before && before.Paragraph == sentence.Paragraph
            ? _clauses.AgentBefore(before.End, before)
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
        return k > i + 1 && k < sentence.End && syntax.ClassOf(k) is WordClass.Modal && syntax.Tokens[k].Lower is "can" or "could" or "would" or "will" or "may" or "might"
            ? (ReasonMarkers.Kind.Purpose, 1)
            : null;
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

    private (ReasonMarkers.Kind, int)? Citing(int i, TokenRange sentence) =>
        syntax.Tokens[i].Is("citing") && i + 1 < sentence.End ? (ReasonMarkers.Kind.Cited, 1) : null;

    private bool TellsOfWant(int first, int end)
    {
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
