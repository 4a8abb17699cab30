using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Motives;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Quoting;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Cues that stand behind or within what they report: "…," said X; "The dam, she said, would hold"; "according to".</summary>
internal sealed partial class StatementReader
{
    // "…," said X, the mayor of Y.
    private Statement? Inverted(int i, int group, string stem, CuePatterns patterns, TokenRange sentence)
    {
        // "told" has its addressee behind it, not its speaker.
        if ((patterns & CuePatterns.Quote) == 0 || (patterns & CuePatterns.Tell) != 0 || group != i || _phrases.After(i, sentence.End) is not { } speaker)
        {
            return null;
        }
        bool afterQuote = _syntax.ClassOf(i - 1) is WordClass.Quote || (i - 2 >= sentence.First && _syntax.IsSpeech(i - 2));
        if (!afterQuote && (_syntax.HasFinite(i + 1, Math.Min(sentence.End, speaker.Last + 2)) || !_syntax.HasFinite(sentence.First, i) || !EndsClause(speaker.Last + 1, sentence)
            || _phrases.Before(i, sentence.First) is not null && ((patterns & CuePatterns.Np) != 0 || !_syntax.Tags[i].CanBe(VerbForm.Past))))
        {
            return null;
        }
        return BeforeCue(i - 1, sentence) is { } content
            ? Make([content, Resumed(_complements.SkipAdjuncts(speaker.Last + 1, sentence.End), sentence, afterQuote)], i, i + 1, stem, speaker)
            : null;
    }

    // "The report quoted Novak as saying that …": Novak says it.
    private Statement? QuotedAsSaying(int i, int afterCue, string stem, CuePatterns patterns, TokenRange sentence)
    {
        if (i - 3 < sentence.First || !_syntax.Tokens[i - 1].Is("as") || !_syntax.Tags[i].CanBe(VerbForm.Gerund) || _phrases.Before(i - 1, sentence.First) is not { } speaker || !IsQuoting(speaker.First - 1, sentence))
        {
            return null;
        }
        return _complements.After(afterCue, sentence.End, patterns) is (var first, not CuePatterns.None)
            ? Make([_bounds.From(first, sentence.End, isClause: true)], i, afterCue, stem, speaker)
            : null;
    }

    private bool IsQuoting(int k, TokenRange sentence) =>
        k >= sentence.First && _syntax.Tags[k] is { IsVerb: true, Verb.Base: "quote" or "cite" };

    private bool EndsClause(int k, TokenRange sentence) =>
        k >= sentence.End || _syntax.ClassOf(k) is WordClass.Comma or WordClass.Preposition || _syntax.Tokens[k].Is(".");

    // "…," he said; "The test, it said, was its biggest".
    private Statement? Inserted(
        int i, int afterCue, string stem, CuePatterns patterns, Phrase subject, int first, CuePatterns kind, TokenRange sentence)
    {
        int boundary = subject.OuterFirst - 1;
        if ((patterns & (CuePatterns.Quote | CuePatterns.That)) == 0 || boundary <= sentence.First || subject.OuterFirst > i
            || _syntax.ClassOf(boundary) is not (WordClass.Comma or WordClass.Quote) || !_syntax.Tags[i].CanBe(VerbForm.Finite | VerbForm.Participle))
        {
            // "as X noted"
            return null;
        }
        bool afterQuote = _syntax.ClassOf(boundary) is WordClass.Quote || _syntax.IsQuoted(boundary - 1);
        if (afterQuote && kind is CuePatterns.That && first > afterCue && (patterns & CuePatterns.Tell) == 0)
        {
            // "“…,” Novak said after talks that went well"
            kind = CuePatterns.None;
        }
        bool frames = kind is CuePatterns.Quote && !afterQuote && _syntax.ClassOf(first - 1) is WordClass.Comma && IsMainClause(sentence.First, boundary);
        if (kind is CuePatterns.That or CuePatterns.Wh or CuePatterns.To or CuePatterns.Colon || (!afterQuote && (patterns & (CuePatterns.That | CuePatterns.Bare)) == 0) || (kind is not CuePatterns.None && !afterQuote && !frames))
        {
            return null;
        }
        if (_syntax.ClassOf(subject.Head) is WordClass.Pronoun && _found.Exists(told => told.Cue >= sentence.First && (CueVerbs.Of(told.Stem, null, out _) & CuePatterns.Quote) != 0 && told.Covers(_syntax.Tokens[boundary - 1].Start)))
        {
            // "Berger said she left because “most people slept,” she said": said already.
            return null;
        }
        // "…, he told reporters": what follows begins behind the one who is told.
        int told = (patterns & CuePatterns.Tell) != 0 && kind is CuePatterns.None ? first : afterCue;
        int resume = frames ? first - 1 : kind is CuePatterns.Quote ? afterCue : _complements.SkipAdjuncts(told, sentence.End);
        bool stops = resume >= sentence.End || _syntax.ClassOf(resume) is WordClass.Comma || _syntax.Tokens[resume].Lower is "." or "?" or ":";
        if ((!afterQuote && (!stops || !HasFiniteOrVerbAfter(sentence.First, boundary, resume, sentence.End))) || BeforeCue(boundary, sentence) is not { } content)
        {
            return null;
        }
        bool mustGoOn = !afterQuote && (!_syntax.HasFinite(sentence.First, boundary) || IsFronted(boundary, sentence.First));
        return Make([content, Resumed(resume, sentence, afterQuote, mustGoOn)], i, frames ? i + 1 : afterCue, stem, subject);
    }

    // Not "Asked who had used it, she said, …".
    private bool IsMainClause(int first, int end) =>
        _syntax.HasFinite(first, end) && (_syntax.Tags[first].IsNominal || _syntax.ClassOf(first) is WordClass.Pronoun or WordClass.Quote);

    private bool HasFiniteOrVerbAfter(int first, int boundary, int resume, int end) =>
        _syntax.HasFinite(first, boundary) || (resume + 1 < end && _syntax.ClassOf(resume) is WordClass.Comma && _syntax.HasFinite(resume + 1, Math.Min(end, resume + 12)));

    // The content that ends before a comma or with a closing mark.
    private Piece? BeforeCue(int boundary, TokenRange sentence)
    {
        // "HALDEN (Harbour Wire) - The dam broke, officials said": nobody says where it was written.
        int first = DatelineReading.End(_syntax.Document, sentence);
        int inQuote = _syntax.IsQuoted(boundary) ? boundary : boundary - 1;
        if (inQuote >= 0 && _syntax.QuotationOf(inQuote) is { Kind: QuotationKind.Speech } quotation && quotation.Start < _syntax.Tokens[sentence.First].Start)
        {
            return new Piece(quotation.Inner, quotation.InnerEnd);
        }
        for (int s = _found.Count - 1; s >= 0 && _found[s].Cue >= sentence.First; s--)
        {
            first = _found[s].Cue < boundary ? Math.Max(first, ClauseAfter(_found[s].Cue, boundary, first)) : first;
        }
        return _bounds.Between(first, boundary);
    }

    private int ClauseAfter(int cue, int boundary, int otherwise)
    {
        for (int k = boundary - 1; k > cue; k--)
        {
            if (_syntax.Tokens[k].Lower is ";" or ":" || (_syntax.Tokens[k].Is(",") && _syntax.Tokens[k + 1].Lower is "but" or "and" or "while" or "although" or "though"))
            {
                return k + 1;
            }
        }
        return otherwise;
    }

    // After "…, he said," the content may go on.
    private Piece? Resumed(int k, TokenRange sentence, bool afterQuote, bool mustGoOn = false)
    {
        while (k < sentence.End && _syntax.ClassOf(k) is not WordClass.Comma && !_syntax.Tokens[k].Is(":"))
        {
            k++;
        }
        int next = k + 1;
        if (next < sentence.End && _syntax.ClassOf(next) is WordClass.Name && _syntax.ClassOf(next + 1) is WordClass.Comma && _syntax.ClassOf(next + 2) is WordClass.Quote)
        {
            // "in Kenmouth, Ohio, “…”"
            next += 2;
        }
        if (next >= sentence.End)
        {
            return null;
        }
        bool opensQuote = _syntax.ClassOf(next) is WordClass.Quote && _syntax.IsQuoted(next);
        // "“…,” he writes in a memo, sent the next day": behind a quotation only more of it goes on.
        bool goesOn = mustGoOn || opensQuote || (_syntax.Tags[next].IsFinite && !afterQuote) || _syntax.ClassOf(next) is WordClass.To || ReasonMarkers.At(_syntax, next, sentence.End) is not null || _syntax.ClassOf(next) is WordClass.That
            || (_syntax.ClassOf(next) is WordClass.Conjunction && next + 1 < sentence.End && _syntax.IsQuoted(next + 1));
        if (!goesOn)
        {
            return null;
        }
        return opensQuote && _syntax.QuotationOf(next) is { Kind: QuotationKind.Speech } quotation
            ? new Piece(quotation.Inner, quotation.InnerEnd)
            : _bounds.From(next, sentence.End, isClause: true);
    }

    private Statement? AccordingTo(int i, TokenRange sentence)
    {
        if (_phrases.After(i + 1, sentence.End) is not { } speaker)
        {
            return null;
        }
        int after = speaker.Last + 1;
        if (i == sentence.First)
        {
            while (after < sentence.End && _syntax.ClassOf(after) is not WordClass.Comma)
            {
                after++;
            }
            return Make([_bounds.From(after + 1, sentence.End, isClause: true)], i, i + 2, "according to", speaker);
        }
        int last = i - 1;
        Piece? before = BeforeCue(last, sentence);
        bool closes = after < sentence.End && _syntax.ClassOf(last) is WordClass.Comma && _syntax.ClassOf(after) is WordClass.Comma
            && after + 1 < sentence.End && (IsAdverbial(sentence.First, last) || _syntax.Tags[after + 1].IsFinite || _syntax.ClassOf(after + 1) is WordClass.That);
        return Make([before, closes ? _bounds.From(after + 1, sentence.End, isClause: true) : null], i, i + 2, "according to", speaker);
    }

    // "In one exchange, according to the memos, she said": it tells where, and is not all that they say.
    private bool IsAdverbial(int first, int comma) => _syntax.ClassOf(first) is WordClass.Preposition && !_syntax.Has(WordClass.Comma, first, comma);

    // "Anna Berger: …" at the head of a paragraph: an interview, a transcript.
    private Statement? Labelled(TokenRange sentence)
    {
        var paragraph = _syntax.Document.Article.Paragraphs[sentence.Paragraph];
        int first = _syntax.ClassOf(sentence.First) is WordClass.Quote ? sentence.First + 1 : sentence.First, colon = first;
        while (colon < sentence.End && colon - first < 5 && _syntax.Tokens[colon].HasCapital)
        {
            colon++;
        }
        if (colon == first || colon + 1 >= sentence.End || !_syntax.Tokens[colon].Is(":") || _syntax.Tokens[sentence.First].Start > paragraph.Start + 1)
        {
            return null;
        }
        Phrase speaker = new(first, colon - 1, colon - 1, first, colon - 1);
        if (colon == first + 1 && IsPlace(first))
        {
            // "LONDON: The minister resigned"
            return null;
        }
        bool isLabel = _syntax.IsQuoted(colon + 1) || _speakers.ActorOf(speaker) is not null || _syntax.Tokens[colon - 1].Shape is TokenShape.AllCaps;
        return isLabel ? Make([_bounds.WithoutOuterMarks(_syntax.Tokens[colon + 1].Start, paragraph.End)], colon, colon + 1, "say", speaker, isLabel: true) : null;
    }

    private bool IsPlace(int token) =>
        Gazetteer.Places.Match(_syntax.Tokens, token, token + 1, out _) > 0 || Gazetteer.Seats.Match(_syntax.Tokens, token, token + 1, out _) > 0;

    // “The town is ours.” — Anna Berger
    private Statement? Credited(int i, TokenRange sentence)
    {
        if (!_syntax.Tokens[i].IsDash || i == 0 || i + 1 >= sentence.End || _syntax.IsQuoted(i)
            || _syntax.QuotationOf(i - 1) is not { Kind: QuotationKind.Speech } quotation || quotation.End != _syntax.Tokens[i - 1].End)
        {
            return null;
        }
        int last = i;
        while (last + 1 < sentence.End && last - i < 5 && _syntax.Tokens[last + 1].HasCapital && !_syntax.Text[_syntax.Tokens[last].End.._syntax.Tokens[last + 1].Start].Contains('\n', StringComparison.Ordinal))
        {
            last++;
        }
        bool ends = last + 1 >= sentence.End || _syntax.ClassOf(last + 1) is WordClass.Comma or WordClass.Quote || _syntax.Tokens[last + 1].Is(".")
            || _syntax.Text[_syntax.Tokens[last].End.._syntax.Tokens[last + 1].Start].Contains('\n', StringComparison.Ordinal);
        return last > i + 1 && ends
            ? Make([new Piece(quotation.Inner, quotation.InnerEnd)], i, i + 1, "say", new Phrase(i + 1, last, last, i + 1, last), isLabel: true)
            : null;
    }

    // "But has he called for a tax?": the author asks, and nobody said it.
    private bool IsQuestion(TokenRange sentence) => _syntax.Tokens[sentence.End - 1].Is("?") && !_syntax.IsQuoted(sentence.End - 1);

    // "revealed Thursday afternoon"
    private bool IsOnlyTime(Piece piece)
    {
        int first = _syntax.Document.TokenAt(piece.Start), last = _syntax.Document.TokenAt(piece.End - 1);
        return (last > first || !_syntax.Tokens[first].Is("this")) && Enumerable.Range(first, last - first + 1).All(k => Words.TimeWords.Contains(_syntax.Tokens[k].Lower));
    }

    // "Seeing …, he left"; "Sol, who critics say wants to leave, resigned"; "Sol, who met Berg, said": the comma ends what hangs before it.
    private int EndOf(int i, int group, int first, CuePatterns kind, Phrase subject, TokenRange sentence)
    {
        if (kind is CuePatterns.Np && _syntax.Tokens[group - 1].Lower is "who" or "which" or "that" && _syntax.ClassOf(group - 2) is not WordClass.Comma)
        {
            return _subjects.VerbBehind(first, sentence.End);
        }
        if (group == i && _syntax.Tags[i].CanBe(VerbForm.Gerund) && _syntax.ClassOf(i - 1) is WordClass.Noun && !_syntax.Has(WordClass.Comma, sentence.First, i) && !HasMainVerb(sentence.First, i))
        {
            // "A petition signed in May urging the board to leave caused a debate"
            return _subjects.VerbBehind(first, sentence.End);
        }
        if (kind is not CuePatterns.Quote && IsFronted(i, sentence.First) && _bounds.MainClauseAfter(first, sentence.End) is var main and > 0)
        {
            return main;
        }
        if (_subjects.IsInRelative(group) && _subjects.CommaAfter(first, sentence.End) is var comma && comma < sentence.End && _syntax.Tags[comma + 1].IsFinite)
        {
            // "Lind, a friend who said it was safe, left"
            return comma;
        }
        bool isAside = OpensAside(group - 1, sentence.First) || OpensAside(subject.First - 1, sentence.First) || OpensAside(subject.First, sentence.First);
        return (_syntax.Tags[i].CanBe(VerbForm.Gerund) && (group == sentence.First || _subjects.IsInserted(i))) || isAside ? _subjects.CommaAfter(isAside ? first : i, sentence.End) : sentence.End;
    }

    // A verb that can only be finite: "signed" may be a participle.
    private bool HasMainVerb(int first, int end) => _syntax.Tags.Has(first, end - 1, static tag => tag.IsFinite && !tag.CanBe(VerbForm.Participle));

    // "After aides insisted that he would go, the campaign has said": the comma gives the word back to the author.
    private bool IsFronted(int cue, int first) =>
        (_syntax.ClassOf(first) is WordClass.Subordinator || _syntax.Tokens[first].Lower is "after" or "before" or "since" or "while" or "once" or "as" or "although" or "though" or "when" or "if" or "because")
        && !_syntax.Has(WordClass.Comma, first, cue);

    private bool OpensAside(int who, int first) =>
        who - 1 > first && _syntax.Tokens[who].Lower is "who" or "which" or "whose" && _syntax.ClassOf(who - 1) is WordClass.Comma;
}
