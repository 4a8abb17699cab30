using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Finds reasons and aims with their holders: announced ones ("because", "in order to"), purposes after a verb of doing,
/// wants and needs, and what drives somebody to act. What is only supposed ("if", "would need") is none.
/// </summary>
internal sealed class MotiveReader(Syntax syntax, Asides asides)
{
    private const int LongestWording = 45;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Wants = ClassedWords.Named("want-words");

    private static readonly FrozenDictionary<string, FrozenSet<string>> NoPurpose = ClassedWords.Named("no-purpose");

    private static readonly FrozenSet<string> Drives = FrozenSet.ToFrozenSet(
        ["drive", "force", "prompt", "lead", "push", "compel", "spur", "motivate", "inspire", "tempt"], StringComparer.Ordinal);

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);

    public IEnumerable<Motive> In(TokenRange sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Motive? motive = Announced(i, sentence) ?? Wanted(i, sentence) ?? Citing(i, sentence) ?? Driven(i, sentence) ?? Purpose(i, sentence);
            if (motive is { } found)
            {
                yield return found;
                // "wants to do X to get Y" is one motive: the outer.
                i = Math.Max(i, found.First <= i ? found.Last : i);
            }
        }
    }

    private Motive? Announced(int i, TokenRange sentence)
    {
        if ((ReasonMarkers.At(syntax, i, sentence.End) ?? SoThat(i, sentence)) is not var (kind, length) || i + length >= sentence.End)
        {
            return null;
        }
        int end = EndOf(i + length, sentence);
        if (end <= i + length || syntax.Tokens[i + length].Is("if")
            || (kind is ReasonMarkers.Kind.Ground && syntax.Tags[i + length] is { IsVerb: true, Forms: VerbForm.Base }) || (kind is ReasonMarkers.Kind.Cause && TellsOfWant(i + length, end)))
        {
            // "because he desires to …": the want itself is the motive, and its subject the holder.
            return null;
        }
        Phrase? holder = i > sentence.First && !(i == sentence.First + 1 && syntax.ClassOf(sentence.First) is WordClass.Conjunction or WordClass.Quote)
            ? _clauses.AgentBefore(i, sentence)
            : _clauses.SubjectAfterComma(i, sentence);
        int last = i == sentence.First ? CommaAfter(i, sentence) - 1 : end - 1;
        return holder is { } agent && last > i ? Worded(agent, i, last, isPurpose: kind == ReasonMarkers.Kind.Purpose) : null;
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

    private Motive? Wanted(int i, TokenRange sentence)
    {
        Tag tag = syntax.Tags[i];
        if (tag.IsVerb && tag.Verb is { } verb && i + 1 < sentence.End)
        {
            bool plain = Wants["verb"].Contains(verb.Base), toOnly = Wants["toverb"].Contains(verb.Base);
            bool infinitive = syntax.ClassOf(i + 1) is WordClass.To;
            bool phrase = plain && (syntax.Tags[i + 1].IsNominal || syntax.ClassOf(i + 1) is WordClass.That or WordClass.ObjectPronoun);
            if (!(infinitive && (plain || toOnly)) && !phrase)
            {
                return null;
            }
            int group = _phrases.GroupStart(i, sentence.First);
            bool passive = tag.CanBe(VerbForm.Participle) && !tag.CanBe(VerbForm.Gerund) && HasBe(group, i);
            if (passive || (toOnly && _clauses.IsNegated(group, i)) || _clauses.IsSupposed(group, i, sentence) || _clauses.AgentOf(i, group, sentence) is not { } holder)
            {
                return null;
            }
            int first = infinitive && !_clauses.IsNegated(group, i) ? i + 1 : _clauses.IsNegated(group, i) ? group : i;
            return Worded(holder, first, EndOf(i + 1, sentence) - 1, isWant: true);
        }
        if (Wants["adjective"].Contains(syntax.Tokens[i].Lower) && i + 2 < sentence.End && syntax.ClassOf(i + 1) is WordClass.To)
        {
            int group = _phrases.GroupStart(i, sentence.First);
            return group < i && HasBe(group, i) && !_clauses.IsSupposed(group, i, sentence) && _phrases.Before(group, sentence.First) is { } holder
                ? Worded(holder, _clauses.IsNegated(group, i) ? group : i, EndOf(i + 1, sentence) - 1)
                : null;
        }
        return WantedByNoun(i, sentence);
    }

    private bool TellsOfWant(int first, int end)
    {
        for (int k = first; k < Math.Min(end - 1, first + 6); k++)
        {
            if (syntax.Tags[k] is { IsVerb: true, Verb: { } verb })
            {
                return syntax.ClassOf(k + 1) is WordClass.To && (Wants["verb"].Contains(verb.Base) || Wants["toverb"].Contains(verb.Base));
            }
        }
        return false;
    }

    // "Its goal is to …", "his desire to …"
    private Motive? WantedByNoun(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i) is not WordClass.Noun || !Wants["noun"].Contains(syntax.Tokens[i].Lower.TrimEnd('s')) && !Wants["noun"].Contains(syntax.Tokens[i].Lower)
            || i + 2 >= sentence.End || OwnerOf(i, sentence.First) is not { } holder)
        {
            return null;
        }
        bool direct = syntax.ClassOf(i + 1) is WordClass.To or WordClass.That;
        bool stated = syntax.ClassOf(i + 1) is WordClass.Be && syntax.ClassOf(i + 2) is WordClass.To or WordClass.That;
        return direct || stated ? Worded(holder, direct ? i : i + 2, EndOf(i + 2, sentence) - 1) : null;
    }

    private Motive? Citing(int i, TokenRange sentence)
    {
        if (!syntax.Tokens[i].Is("citing") || i + 1 >= sentence.End)
        {
            return null;
        }
        Phrase? holder = i == sentence.First ? _clauses.SubjectAfterComma(i, sentence) : _clauses.AgentBefore(i, sentence);
        int last = i == sentence.First ? CommaAfter(i, sentence) - 1 : EndOf(i + 1, sentence) - 1;
        return holder is { } agent && last > i ? Worded(agent, i, last, isWant: true) : null;
    }

    // "Heavy losses have driven Putin to reach out …": the subject is what drives the object.
    private Motive? Driven(int i, TokenRange sentence)
    {
        if (syntax.Tags[i] is not { IsVerb: true, Verb: { } verb } || !Drives.Contains(verb.Base) || syntax.Tags[i].CanBe(VerbForm.Gerund))
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        if (HasBe(group, i) || _clauses.IsSupposed(group, i, sentence) || _phrases.After(i, sentence.End) is not { } holder
            || holder.Last + 1 >= sentence.End || syntax.ClassOf(holder.Last + 1) is not WordClass.To)
        {
            return null;
        }
        int first = ClauseStart(group, sentence.First);
        return first < group ? Worded(holder with { Head = holder.Last }, first, group - 1) : null;
    }

    private Motive? Purpose(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i) is not WordClass.To || i + 2 >= sentence.End || syntax.Tokens[i + 1].Lower is "be" or "come")
        {
            return null;
        }
        if (i == sentence.First || (i == sentence.First + 1 && syntax.ClassOf(i - 1) is WordClass.Conjunction or WordClass.Quote))
        {
            int comma = CommaAfter(i, sentence);
            return comma < sentence.End && _clauses.SubjectAfterComma(i, sentence) is { } subject ? Worded(subject, i, comma - 1, isPurpose: true) : null;
        }
        Tag before = syntax.Tags[i - 1];
        if (!(before.IsNominal || before.Class is WordClass.ObjectPronoun or WordClass.Comma or WordClass.Adverb || (before.IsVerb && before.Verb is not null))
            || NoPurpose["noun"].Contains(syntax.Tokens[i - 1].Lower))
        {
            return null;
        }
        int doing = _clauses.VerbBefore(i, sentence.First);
        if (doing < 0 || syntax.ClassOf(doing) is WordClass.Be or WordClass.Have || IsCompleted(doing, i))
        {
            return null;
        }
        int group = _phrases.GroupStart(doing, sentence.First);
        if (_clauses.IsSupposed(group, doing, sentence) || HasBe(group, doing) && syntax.Tags[doing].CanBe(VerbForm.Participle) && !syntax.Tags[doing].CanBe(VerbForm.Gerund))
        {
            return null;
        }
        return _clauses.AgentOf(doing, group, sentence) is { } holder ? Worded(holder, i, EndOf(i + 1, sentence) - 1, isPurpose: true) : null;
    }

    // "tried to", "asked the court to": the infinitive completes the verb.
    private bool IsCompleted(int verb, int to) =>
        syntax.Tags[verb].Verb is { Base: var stem }
        && (NoPurpose["control"].Contains(stem) || (verb == to - 1 && NoPurpose["verb"].Contains(stem)));

    private Phrase? OwnerOf(int noun, int first)
    {
        int k = noun - 1;
        while (k >= first && syntax.ClassOf(k) is WordClass.Noun && noun - k < 4)
        {
            k--;
        }
        if (k < first)
        {
            return null;
        }
        return syntax.ClassOf(k) switch
        {
            WordClass.Possessive => new Phrase(k, k, k, k, k),
            WordClass.Owner => _phrases.Before(k, first),
            _ => null,
        };
    }

    private bool HasBe(int from, int to)
    {
        for (int k = from; k < to; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Be)
            {
                return true;
            }
        }
        return false;
    }

    private int ClauseStart(int group, int first)
    {
        int k = group;
        while (k > first && syntax.ClassOf(k - 1) is not (WordClass.Subordinator or WordClass.That or WordClass.Mark or WordClass.Quote))
        {
            k--;
        }
        return k;
    }

    private int CommaAfter(int i, TokenRange sentence)
    {
        while (i < sentence.End && syntax.ClassOf(i) is not WordClass.Comma)
        {
            i++;
        }
        return i;
    }

    // A wording ends with its sentence, or where the author takes up another thread.
    private int EndOf(int from, TokenRange sentence)
    {
        int k = from, limit = Math.Min(sentence.End, from + LongestWording);
        while (k < limit)
        {
            Token token = syntax.Tokens[k];
            if (token.Lower is "." or ";" or ":" or "?" or "!" or "—" or "–" or "--" or "but" || syntax.ClassOf(k) is WordClass.Quote && syntax.IsSpeech(k) && syntax.QuotationOf(k)!.End == token.End)
            {
                break;
            }
            if (token.Is(",") && k + 1 < sentence.End
                && (syntax.Tokens[k + 1].Lower is "but" or "which" or "who" or "although" or "though" or "while" or "according" or "he" or "she" or "they" or "it"
                    || syntax.ClassOf(k + 1) is WordClass.Quote || syntax.Tags[k + 1] is { IsVerb: true, IsFinite: true } || TakesUpAnother(k + 1, sentence.End) || syntax.Tags[k + 1].CanBe(VerbForm.Gerund)
                    || (k + 2 < sentence.End && syntax.Tags[k + 1].IsNominal && syntax.Tags[k + 2].IsFinite)))
            {
                break;
            }
            if (token.Is("and") && k > from && k + 1 < sentence.End && (ReasonMarkers.At(syntax, k + 1, sentence.End) is not null))
            {
                break;
            }
            k++;
        }
        return k;
    }

    // "because of its programs, and Russia, which …, voted": after the comma another acts.
    private bool TakesUpAnother(int k, int end)
    {
        if (!syntax.Tokens[k].Is("and") || k + 1 >= end || syntax.Tokens[k + 1].Is("because") || !syntax.Tags[k + 1].IsNominal)
        {
            return false;
        }
        for (int i = k + 1; i < end; i++)
        {
            if (syntax.Tags[i].IsFinite)
            {
                return true;
            }
        }
        return false;
    }

    private Motive? Worded(Phrase holder, int first, int last, bool isWant = false, bool isPurpose = false)
    {
        while (last > first && syntax.ClassOf(last) is WordClass.Comma or WordClass.Conjunction || syntax.Tokens[last].Is("."))
        {
            last--;
        }
        // "to be", "to do": what is wanted stands elsewhere.
        return last > first + (syntax.ClassOf(first) is WordClass.To ? 1 : 0) ? new Motive(holder, first, last, isPurpose, isWant) : null;
    }
}
