using System.Collections.Frozen;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Makes the claims of motives: who holds them, and on whose word.</summary>
internal sealed class MotiveClaims
{
    private static readonly FrozenSet<string> Selves = FrozenSet.ToFrozenSet(["i", "we", "me", "us", "my", "our"], StringComparer.Ordinal);

    private const int MostPlaces = 4;

    private readonly Syntax _syntax;
    private readonly NounPhrases _phrases;
    private readonly Cast _cast;
    private readonly Speakers _names;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Fictions _fictions;
    private readonly Owners _owners;
    private readonly Vouching _vouching;
    private int _next;

    private MotiveClaims(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements) =>
        (_syntax, _phrases, _cast, _names, _statements, _fictions, _owners, _vouching) =
            (syntax, new NounPhrases(syntax), cast, new Speakers(syntax, cast), statements, syntax.Fictions, new Owners(syntax), new Vouching(syntax, new Speakers(syntax, cast)));

    public static IReadOnlyList<MotiveClaim> Of(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements)
    {
        MotiveReader reader = new(syntax, new Asides(syntax, statements));
        MotiveClaims claims = new(syntax, cast, [.. statements.Where(IsSaid)]);
        // What things are for comes behind what people are after: a page has room for the first of them.
        List<MotiveClaim> found = [], uses = [];
        foreach (TokenRange sentence in syntax.Sentences.Where(sentence => !Denials.Frame(syntax, sentence)))
        {
            Motive? outer = null;
            foreach (Motive motive in reader.In(sentence).Where(motive => !IsWithin(motive, outer)))
            {
                MotiveClaim[] told = [.. claims.Claims(motive, sentence)];
                outer = told.Length > 0 ? motive : outer;
                (motive.Kind is MotiveKind.Use ? uses : found).AddRange(told);
            }
        }
        return [.. OneEach([.. found, .. uses])];
    }

    // What is told twice in the same words is one motive with both places for evidence.
    private static IEnumerable<MotiveClaim> OneEach(IEnumerable<MotiveClaim> claims) =>
        claims.GroupBy(claim => (claim.Actor, claim.Motive)).Select(told =>
        {
            MotiveClaim first = told.First();
            return first.Basis == Basis.Quoted ? first
                : first with { Evidence = [.. told.Where(claim => claim.Basis == first.Basis && claim.AscribedBy == first.AscribedBy).SelectMany(claim => claim.Evidence).Distinct().Take(MostPlaces)] };
        });

    // "wants to do X to get Y" is one motive, the outer: unless nobody holds that one.
    private static bool IsWithin(Motive motive, Motive? outer) => outer is { } words && motive.First >= words.First && motive.First <= words.Last;

    // Only what is said bears witness; "wants" and "supports" are the article's words for somebody.
    private static bool IsSaid(Statement statement) => statement.Basis == Basis.Quoted || !CueVerbs.IsMind(statement.Stem) || Vouching.IsBelief(statement);

    private IEnumerable<MotiveClaim> Claims(Motive whole, TokenRange sentence)
    {
        Statement? said = Around(_syntax.Tokens[whole.First].Start) ?? _vouching.ViewOf(whole, sentence);
        Motive motive = WithinWhatIsSaid(whole, said);
        if (said is { Mention: { } self } && Selves.Contains(_syntax.Tokens[self.Head].Lower) && !_syntax.IsQuoted(self.Head))
        {
            // "I think": the author's voice, not a report.
            said = null;
        }
        if (said is { IsByActor: false, Mention: { } it } && it.Head == motive.Holder.Head && _syntax.Tokens[it.Head].Is("it"))
        {
            // "It ordered them to leave as a precaution": its own deed, and not its word for it.
            said = null;
        }
        if (said is { Speaker: null, Mention: { } she } && StatementClaims.IsPronoun(_syntax, said))
        {
            said = said with { Speaker = _syntax.Document.Between(she.First, she.Last) };
        }
        if (said is { Mention: { } denier } && denier.Head < motive.First && Denials.Denies(said) && motive.Kind is MotiveKind.Reason && _syntax.ClassOf(motive.First - 1) is WordClass.Comma
            && ReasonMarkers.At(_syntax, motive.First, sentence.End) is { Kind: ReasonMarkers.Kind.Cause })
        {
            // "They did not know that the hall was big, because nobody came": why they did not know.
            (motive, said) = (motive with { Holder = denier }, null);
        }
        bool isReported = said is not null && _syntax.Tokens[motive.Holder.Head].Start >= said.Start;
        if ((said is not null && Denials.Denies(said)) || (!isReported && Denials.Cover(_syntax, motive.Holder.Head, sentence)) || Doubts.Cover(_syntax, motive.Holder.First, sentence) || (said is null && _vouching.IsHearsay(motive, sentence)) || _fictions.Play(motive.First))
        {
            yield break;
        }
        foreach (string holder in HoldersOf(motive, said))
        {
            var (basis, ascriber) = BasisOf(motive, holder, said);
            Phrase? thing = motive.Thing ?? _owners.OwnedIn(motive);
            int first = thing is { } held && holder == Words(held) ? Math.Max(motive.First, held.Last + 1) : motive.First;
            yield return new MotiveClaim(holder, Wording(motive with { First = first }), basis, ascriber, Evidence(motive, said, sentence));
        }
    }

    // "X said Y was seeking votes and defended the vote": what X does is no motive of Y's.
    private Motive WithinWhatIsSaid(Motive motive, Statement? said)
    {
        if (said?.PieceAt(_syntax.Tokens[motive.First].Start) is not { } piece)
        {
            return motive;
        }
        return motive with { Last = Math.Max(motive.First, Math.Min(motive.Last, _syntax.Document.TokenAt(piece.End - 1))) };
    }

    // A speaker who is in no cast stands beside his motive, or nothing shows that it is his.
    private IReadOnlyList<Citation> Evidence(Motive motive, Statement? said, TokenRange sentence)
    {
        Citation here = Citations.OfSentence(_syntax.Document.Article, sentence.Sentence);
        int holder = _syntax.Tokens[motive.Holder.Head].Sentence, words = _syntax.Tokens[motive.First].Sentence;
        if (words != holder)
        {
            return [Citations.OfSentence(_syntax.Document.Article, Math.Min(words, holder)), Citations.OfSentence(_syntax.Document.Article, Math.Max(words, holder))];
        }
        bool isElsewhere = said is { IsByActor: false, Mention: { } mention } && Selves.Contains(_syntax.Tokens[motive.Holder.Head].Lower)
            && _syntax.Tokens[mention.Head].Sentence != sentence.Sentence;
        return isElsewhere ? [here, Citations.OfSentence(_syntax.Document.Article, _syntax.Tokens[said!.Mention!.Value.Head].Sentence)] : [here];
    }

    private List<string> HoldersOf(Motive motive, Statement? said)
    {
        if (IsHalfAPhrase(motive.Holder) || _syntax.Tokens[motive.Holder.First].Is("no") || _syntax.Tokens[motive.Holder.First - 1].Lower is "no" or "not" || _syntax.Tokens[motive.Holder.Head].Lower is "nobody" or "none" or "neither")
        {
            return [];
        }
        string head = _syntax.Tokens[motive.Holder.Head].Lower;
        if (head is "there")
        {
            return motive.Kind is MotiveKind.Reason && WhatThereIs(motive.Holder) is { } found && IsNamed(found) ? [Words(found)] : [];
        }
        bool isQuoted = _syntax.IsQuoted(motive.First);
        if (Selves.Contains(head) && motive.Kind is MotiveKind.Use && isQuoted && ReasonMarkers.At(_syntax, motive.First, motive.Last) is null)
        {
            // “I think the trouble is their wish to …”: whose it is stands elsewhere.
            return [];
        }
        if (Selves.Contains(head))
        {
            return !isQuoted && _names.ActorOf(motive.Holder) is { } author ? [author.Name]
                : said is null && !isQuoted && head is "i" or "we" ? [_syntax.Document.Between(motive.Holder.Head, motive.Holder.Head)]
                : said is { Speaker: { } self } && (isQuoted ? IsInOwnWords(motive.First, said) : IsLabelled(said)) ? [self]
                : [];
        }
        if (said is { Speaker: null } || (said is null && _syntax.IsSpeech(motive.First)))
        {
            // Somebody says it whom the article does not name, or nobody knows who: nobody's word.
            return [];
        }
        if (motive.Kind is not MotiveKind.Use && said is { Speaker: { } speaker } && !_syntax.IsQuoted(motive.Holder.Head) && IsHimself(head, motive, said))
        {
            return [speaker];
        }
        bool isVague = head is "it" or "its" or "they" or "their" or "he" or "his" or "she" or "her" or "your"
            || (motive.Holder.First == motive.Holder.Last && head is "this" or "that" or "these" or "those");
        List<string> actors = [.. _names.ActorsOf(motive.Holder)
            .Where(actor => actor.Kind != ActorKind.Place && !(isVague && said is { Speaker: { } turn } && turn == actor.Name && IsLabelled(said)) && (!isVague || _names.IsCertain(actor, motive.Holder.Head)))
            .Select(actor => actor.Name)];
        if (motive.Kind is MotiveKind.Use && (actors.Count > 0 || !CanHold(motive, isVague)))
        {
            // What is done to somebody is no aim of theirs: what a thing of theirs is for is the thing's.
            return motive.Thing is { } thing && _syntax.Tokens[thing.First].Lower is not ("that" or "my" or "our") && (IsNamed(thing) || Purposes.IsGiven(_syntax.Tokens[thing.Head].Lower)) && !_names.ActorsOf(thing).Any() && _syntax.ClassOf(thing.First - 1) is not WordClass.Preposition ? [Words(thing)] : [];
        }
        return actors.Count > 0 || !CanHold(motive, isVague) ? actors
            : _owners.OwnedIn(motive) is { } owned ? [Words(owned)]
            : _syntax.ClassOf(motive.Holder.Head) is WordClass.Possessive ? [] : [Words(motive.Holder)];
    }

    // "Because the land is public, there is no right to it": what there is; "there is a chance to win" is nobody's aim.
    private Phrase? WhatThereIs(Phrase there)
    {
        int be = there.Last + 1;
        while (be < there.Last + 4 && _syntax.ClassOf(be) is not WordClass.Be)
        {
            be++;
        }
        int last = be;
        while (_syntax.ClassOf(last + 1) is WordClass.Not or WordClass.Adverb)
        {
            last++;
        }
        return _syntax.ClassOf(be) is WordClass.Be ? _phrases.After(last, _syntax.Document.Sentences[_syntax.SentenceOf(be)].End) : null;
    }

    // "Families in a “caravan” from Peru are poised to": who is poised stands before the place.
    private bool IsHalfAPhrase(Phrase holder) => _syntax.Tokens[holder.First - 1].Lower is "from" or "in" or "of" or "at" or "near" or "under";

    private string Words(Phrase phrase) => _syntax.Document.Between(phrase.First, phrase.Last).ReplaceLineEndings(" ");

    // Not in a quotation within the quotation, nor behind another's cue: "According to Hahn, Novak said “we want peace”."
    private bool IsInOwnWords(int token, Statement said)
    {
        int offset = _syntax.Tokens[token].Start, quotation = _syntax.QuotationOf(token)!.Start;
        if (_syntax.IsNested(token))
        {
            return false;
        }
        int from = said.Pieces.Where(piece => piece.Start <= offset).Select(piece => piece.Start).DefaultIfEmpty(quotation).Max();
        for (int k = _syntax.Document.TokenAt(from); k < _syntax.Tokens.Count && _syntax.Tokens[k].Start < quotation; k++)
        {
            if (_syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && (CueVerbs.Of(verb.Base, null, out _) & CuePatterns.Quote) != 0)
            {
                return false;
            }
        }
        return true;
    }

    private bool IsLabelled(Statement said) => _syntax.Tokens[said.Cue].Is(":");

    // Words of the article that can stand for a holder: no half of a phrase; a want is only people's.
    private bool CanHold(Motive motive, bool isPronoun) => motive.Kind is MotiveKind.Want
        ? !isPronoun && Speakers.IsPeople(_syntax.Tokens[motive.Holder.Head].Lower) && IsNamed(motive.Holder)
        : isPronoun || _syntax.ClassOf(motive.Holder.Head) is WordClass.Pronoun || IsNamed(motive.Holder);

    private bool IsNamed(Phrase holder) =>
        (_syntax.ClassOf(holder.Head) is WordClass.Noun or WordClass.Name || (_syntax.ClassOf(holder.Head) is WordClass.Number && _syntax.ClassOf(holder.Head - 1) is WordClass.Name)) && !_syntax.Tokens[holder.First].Is("whose") && _names.IsWhole(holder) && !_names.IsUnnamed(holder);

    // "Berger said she wanted": who speaks of "she" speaks of herself, where no other can be meant.
    private bool IsHimself(string pronoun, Motive motive, Statement said)
    {
        if (said.Mention is not { } words || words.Head > motive.Holder.Head || IsLabelled(said))
        {
            // "He wants the job, Hollis said", "Hollis: He wants the job": somebody else.
            return false;
        }
        if (!said.IsByActor)
        {
            return pronoun switch
            {
                "he" or "she" => _names.IsPersonal(words) && !_names.IsPlural(words),
                "they" => _names.IsPlural(words),
                _ => false,
            };
        }
        return pronoun is "he" or "she" && _cast.Actors.FirstOrDefault(actor => actor.Name == said.Speaker) is { Kind: ActorKind.Person } actor
            && actor.Gender is var gender && (gender == Gender.Unknown || gender == (pronoun == "he" ? Gender.Male : Gender.Female));
    }

    private (Basis, string?) BasisOf(Motive motive, string holder, Statement? said)
    {
        if (said is { Speaker: { } speaker })
        {
            bool quoted = _syntax.IsQuoted(motive.First) && _syntax.IsQuoted(motive.Last);
            return speaker != holder ? (Basis.Ascribed, speaker) : Vouching.IsBelief(said) ? (Basis.Ascribed, MotiveClaim.ArticleAuthor) : (quoted ? Basis.Quoted : Basis.Reported, null);
        }
        bool reported = _vouching.IsOwnWord(motive, holder) || said is null && motive.Kind is MotiveKind.Want && _syntax.Document.Article.Kind != ArticleKind.Opinion;
        return reported ? (Basis.Reported, null) : (Basis.Ascribed, MotiveClaim.ArticleAuthor);
    }

    // The sentences and the statements come in the order of the text; only a reason told first goes back.
    private Statement? Around(int offset)
    {
        while (_next > 0 && _statements[_next - 1].Pieces[^1].End > offset)
        {
            _next--;
        }
        while (_next < _statements.Count && _statements[_next].Pieces[^1].End <= offset)
        {
            _next++;
        }
        for (int s = _next; s < _statements.Count && _statements[s].Start <= offset; s++)
        {
            if (_statements[s].Covers(offset))
            {
                return _statements[s];
            }
        }
        return null;
    }

    private string Wording(Motive motive)
    {
        string words = Closed(_syntax.Document.Between(motive.First, motive.Last).ReplaceLineEndings(" "));
        return _syntax.Tokens[motive.First].Shape is TokenShape.Capitalised && _syntax.ClassOf(motive.First) is not WordClass.Name and not WordClass.Noun
            ? char.ToLowerInvariant(words[0]) + words[1..]
            : words;
    }

    // A wording that ends with the quotation in it takes the closing mark along.
    private static string Closed(string words) =>
        words.Contains('“', StringComparison.Ordinal) && !words.Contains('”', StringComparison.Ordinal) ? words + '”'
        : words.Contains('‘', StringComparison.Ordinal) && !words.Contains('’', StringComparison.Ordinal) ? words + '’'
        : words;
}
