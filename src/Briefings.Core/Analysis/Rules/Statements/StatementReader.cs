using System.Collections.Frozen;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>
/// Finds who says what: every cue of an article, its speaker, and its content, in the order of the text. A cue within the
/// content of another is that content's, not the article's, and is left alone.
/// </summary>
internal sealed partial class StatementReader
{
    private static readonly FrozenSet<string> NoSpeakers = FrozenSet.ToFrozenSet(
        ["this", "that", "there", "these", "those", "you", "nothing", "what"], StringComparer.Ordinal);

    private readonly Syntax _syntax;
    private readonly NounPhrases _phrases;
    private readonly Complements _complements;
    private readonly ContentBounds _bounds;
    private readonly Speakers _speakers;
    private readonly Subjects _subjects;
    private readonly NounCues _nounCues;
    private readonly Fictions _fictions;
    private readonly Unsaid _unsaid;
    private readonly List<Statement> _found = [];
    private int _authorsUntil;

    private StatementReader(Syntax syntax, Cast cast)
    {
        _syntax = syntax;
        _phrases = new NounPhrases(syntax);
        _complements = new Complements(syntax);
        _bounds = new ContentBounds(syntax);
        _speakers = new Speakers(syntax, cast);
        _subjects = new Subjects(syntax, _phrases, _found);
        _nounCues = new NounCues(syntax, _phrases);
        _fictions = syntax.Fictions;
        _unsaid = new Unsaid(syntax);
    }

    public static IReadOnlyList<Statement> Read(Syntax syntax, Cast cast)
    {
        StatementReader reader = new(syntax, cast);
        foreach (TokenRange sentence in syntax.Sentences)
        {
            int before = reader._found.Count;
            reader.ReadSentence(sentence, before);
        }
        LooseQuotations.Attach(syntax, reader._bounds, reader._found);
        SpeakerChain.Link(syntax, cast, reader._found);
        reader._found.RemoveAll(statement => statement.IsAct);
        reader._found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Cue.CompareTo(b.Cue));
        return reader._found;
    }

    private void ReadSentence(TokenRange sentence, int firstOfSentence)
    {
        if (Labelled(sentence) is { } labelled)
        {
            _found.Add(labelled);
        }
        if (_fictions.Invent(sentence.First) || IsQuestion(sentence))
        {
            return;
        }
        for (int i = Inversions.ConditionEnd(_syntax, sentence); i < sentence.End; i++)
        {
            if (i < _authorsUntil || _syntax.IsSpeech(i) || IsWithinContent(i, firstOfSentence))
            {
                continue;
            }
            Statement? statement = Credited(i, sentence) ?? (_syntax.Tokens[i].Is("according") && i + 1 < sentence.End && _syntax.Tokens[i + 1].Is("to")
                ? AccordingTo(i, sentence)
                : _syntax.Tags[i] is { IsVerb: true, Verb: not null } && !_syntax.IsQuoted(i)
                    ? OfVerb(i, sentence, firstOfSentence)
                    : OfNoun(i, sentence));
            if (statement is not null && !IsReportOfNamed(statement, firstOfSentence))
            {
                // What a later cue claims as its content, cues and all, is one statement.
                for (int s = _found.Count - 1; s >= firstOfSentence; s--)
                {
                    if (statement.Covers(_syntax.Tokens[_found[s].Cue].Start))
                    {
                        _found.RemoveAt(s);
                    }
                }
                _found.Add(statement);
            }
        }
    }

    // "Berger called it childish and said it was fake, the Harbour Wire reported": of the two, who said it is the speaker.
    private bool IsReportOfNamed(Statement statement, int from) =>
        statement.Stem == "report" && statement.Basis != Basis.Quoted && statement.Start < _syntax.Tokens[statement.Cue].Start
        && _found.Skip(from).Any(inner => inner.Mention is { } speaker && (CueVerbs.Of(inner.Stem, null, out _) & CuePatterns.Quote) != 0 && _syntax.ClassOf(speaker.Head) is WordClass.Name && statement.Covers(_syntax.Tokens[inner.Cue].Start));

    private bool IsWithinContent(int token, int from)
    {
        int offset = _syntax.Tokens[token].Start;
        for (int s = from; s < _found.Count; s++)
        {
            if (_found[s].Covers(offset))
            {
                return true;
            }
        }
        return false;
    }

    private Statement? OfVerb(int i, TokenRange sentence, int firstOfSentence)
    {
        Tag tag = _syntax.Tags[i];
        string stem = tag.Verb!.Base;
        CuePatterns patterns = CueVerbs.Of(stem, i + 1 < sentence.End ? _syntax.Tokens[i + 1].Lower : null, out bool particle);
        if (patterns == CuePatterns.None)
        {
            return null;
        }
        int afterCue = i + (particle ? 2 : 1);
        stem = particle ? $"{stem} {_syntax.Tokens[i + 1].Lower}" : stem;
        int group = _phrases.GroupStart(i, sentence.First);
        if (IsPassive(i, group))
        {
            return OfPassive(i, group, afterCue, stem, patterns, sentence);
        }
        if (group > sentence.First && _syntax.ClassOf(group - 1) is WordClass.Quote or WordClass.Comma
            && tag.CanBe(VerbForm.Finite) && Inverted(i, group, stem, patterns, sentence) is { } inverted)
        {
            return inverted;
        }
        if (QuotedAsSaying(i, afterCue, stem, patterns, sentence) is { } quoted)
        {
            return quoted;
        }
        if (_unsaid.Covers(i, group, sentence) || IsCounterfactual(group, i) || (IsQuoting(i, sentence) && _phrases.After(i, sentence.End) is { } told && told.Last + 2 < sentence.End && _syntax.Tokens[told.Last + 1].Is("as")))
        {
            // "would have said so" is not said; "quoted Novak as saying" has its speaker further on.
            return null;
        }
        if (_subjects.Of(i, group, sentence, firstOfSentence) is not { } subject || (group == i && tag.Forms == VerbForm.Participle))
        {
            // "nor is it known": a participle alone has no subject.
            return null;
        }
        if (group == i && tag.Forms == VerbForm.Present && !_syntax.Tokens[subject.Head].HasCapital && _syntax.Tokens[subject.Head].Lower is [.., 's'] several && Speakers.IsPeople(several))
        {
            // "The choice to court voters in Norway shows": not the voters.
            return null;
        }
        var (first, kind) = _complements.After(afterCue, sentence.End, patterns);
        if (group == i && i > sentence.First && kind is CuePatterns.Wh && tag.Forms == VerbForm.Base
            && (_syntax.ClassOf(i - 1) is WordClass.To || _syntax.Tokens[i - 1].Is("or")))
        {
            // "has until June to say whether": it is not said yet.
            return null;
        }
        if (group == i && i > sentence.First && stem == "see" && kind is CuePatterns.Np && _syntax.ClassOf(i - 1) is WordClass.To)
        {
            // "a trip to see the president"
            return null;
        }
        if (group == i && kind is CuePatterns.To && tag.CanBe(VerbForm.Participle) && !tag.CanBe(VerbForm.Gerund) && _syntax.IsLedBy("with", subject.First, sentence.First))
        {
            // "with his wife expected to come"
            return null;
        }
        bool isShared = subject.OuterLast == group;
        if ((patterns & CuePatterns.Mind) != 0 && (Denials.Cover(_syntax, subject.First, sentence) || ((isShared || kind is CuePatterns.Np) && !_speakers.CanJudge(subject))))
        {
            // "rumours that he wanted": nobody vouches for it. "emails that suggested aides were hostile and favored": the aides did. "A seat could decide the vote" without a thought.
            return null;
        }
        if (NoSpeakers.Contains(_syntax.Tokens[subject.Head].Lower))
        {
            // "This implies that Kim sees …" is the author's thought: nobody in it speaks.
            _authorsUntil = kind is CuePatterns.That or CuePatterns.Wh ? sentence.End : _authorsUntil;
            return null;
        }
        if (Inserted(i, afterCue, stem, patterns, subject, first, kind, sentence) is { } inserted)
        {
            return inserted;
        }
        return kind == CuePatterns.None || !MaySpeak(subject, first, kind, patterns)
            ? null
            : Make([_bounds.From(first, EndOf(i, group, first, kind, subject, sentence), kind is CuePatterns.That or CuePatterns.Bare or CuePatterns.Quote)], group, afterCue, stem, subject) is { } said
                ? said with { IsAct = Acts.Are(_syntax, stem, first, kind) }
                : null;
    }

    // Things do not want, plan or attack: with these patterns a subject that is only "it" says too little.
    private bool MaySpeak(Phrase subject, int first, CuePatterns kind, CuePatterns patterns) =>
        !(kind is CuePatterns.Np && _syntax.ClassOf(first) is WordClass.ObjectPronoun && _syntax.Tokens[first].Lower.EndsWith("self", StringComparison.Ordinal))
        // "What Trump considers smart might be seen as evasive"
        && !(kind is CuePatterns.Np or CuePatterns.Bare or CuePatterns.Quote && subject.First > 0 && _syntax.Tokens[subject.First - 1].Is("what"))
        && !(_syntax.Tokens[subject.Head].Is("it") && kind is CuePatterns.Bare && (patterns & CuePatterns.Quote) == 0);

    private bool IsCounterfactual(int group, int verb)
    {
        bool isSo = verb + 1 < _syntax.Tokens.Count && _syntax.Tokens[verb + 1].Is("so");
        for (int k = group; k < verb; k++)
        {
            // "He must announce a date": he has not.
            if (_syntax.Tokens[k].Is("must") && _syntax.ClassOf(k + 1) is not WordClass.Have || _syntax.Tokens[k].Lower is "would" or "could" or "might" or "should" && (isSo || _syntax.ClassOf(k + 1) is WordClass.Have))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsPassive(int i, int group)
    {
        if (!_syntax.Tags[i].CanBe(VerbForm.Participle))
        {
            return false;
        }
        for (int k = i - 1; k >= group; k--)
        {
            if (_syntax.ClassOf(k) is WordClass.Be)
            {
                return true;
            }
            if (_syntax.ClassOf(k) is not WordClass.Adverb and not WordClass.Not)
            {
                return false;
            }
        }
        // "criticized by": a participle that hangs on the noun before it.
        return i + 1 < _syntax.Tokens.Count && _syntax.Tokens[i + 1].Is("by");
    }

    private Statement? OfPassive(int i, int group, int afterCue, string stem, CuePatterns patterns, TokenRange sentence)
    {
        int by = afterCue;
        if (by + 1 < sentence.End && _syntax.Tokens[by].Is("by") && ((patterns & CuePatterns.Tell) != 0 || stem == "ask") && _phrases.After(by, sentence.End) is { } teller)
        {
            // "was told by Novak that …"
            return _complements.After(teller.Last + 1, sentence.End, patterns & (CuePatterns.That | CuePatterns.Wh | CuePatterns.To)) is (var content, not CuePatterns.None)
                ? Make([_bounds.From(content, sentence.End, isClause: true)], i, by + 1, stem, teller)
                : null;
        }
        if (by + 1 < sentence.End && _syntax.Tokens[by].Is("by") && (patterns & (CuePatterns.Np | CuePatterns.Mind)) == CuePatterns.Np && stem is not ("call" or "claim")
            && _phrases.After(by, sentence.End) is { } agent && _phrases.Before(group, sentence.First) is { } object_ && group < i && _syntax.Tags[object_.Head].IsNominal && _syntax.ClassOf(object_.Last) is not WordClass.Determiner && _syntax.ClassOf(group - 1) is not (WordClass.Wh or WordClass.That))
        {
            // "The plan was rejected by Novak": he rejected it, and "was rejected by" is not what he did.
            return _syntax.IsNegated(group, i) ? null : Make([_bounds.Between(object_.First, object_.Last)], i, by, stem, agent);
        }
        if ((patterns & (CuePatterns.That | CuePatterns.Bare)) != 0 && group > sentence.First && _syntax.Tokens[group - 1].Is("it")
            && _complements.After(afterCue, sentence.End, CuePatterns.That | CuePatterns.Bare) is (var first, not CuePatterns.None))
        {
            return Make([_bounds.From(first, sentence.End, isClause: true)], group, afterCue, stem, null);
        }
        return null;
    }

    private Statement? OfNoun(int i, TokenRange sentence) =>
        _nounCues.At(i, sentence) is (var holder, var first, var stem)
            ? Make([_bounds.From(first, _nounCues.EndOf(i, first, sentence), isClause: false)], i, i + 1, stem, holder)
            : null;

    private Statement? Make(Piece?[] pieces, int cue, int cueEnd, string stem, Phrase? mention, bool isLabel = false)
    {
        List<Piece> content = [.. pieces.OfType<Piece>().Where(piece => piece.Length > 0)];
        if (content.TrueForAll(IsOnlyTime))
        {
            return null;
        }
        content.Sort((a, b) => a.Start.CompareTo(b.Start));
        if (!isLabel && mention is { } said && !_speakers.CanSpeak(said))
        {
            return null;
        }
        (string Name, bool IsActor)? speaker = mention is { } phrase ? _speakers.NameOf(phrase) : null;
        return new Statement(content, cue, cueEnd, stem, mention is { } words ? _speakers.MentionOf(words) : null, speaker?.Name, _bounds.BasisOf(content))
        {
            IsByActor = speaker?.IsActor ?? false,
            IsNegated = _syntax.IsNegated(cue, cueEnd),
        };
    }
}
