using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Makes the claims of motives: who holds them, and on whose word.</summary>
internal sealed class MotiveClaims
{
    private const int MostPlaces = 4;

    private readonly Syntax _syntax;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Holders _holders;
    private readonly Owners _owners;
    private readonly Vouching _vouching;
    private int _next;

    private MotiveClaims(Syntax syntax, Asides asides, Cast cast, IReadOnlyList<Statement> statements) =>
        (_syntax, _statements, _holders, _owners, _vouching) = (syntax, statements, new Holders(syntax, asides, cast), new Owners(syntax), new Vouching(syntax, new Speakers(syntax, cast)));

    public static IReadOnlyList<MotiveClaim> Of(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements)
    {
        Asides asides = new(syntax, statements);
        MotiveReader reader = new(syntax, asides);
        MotiveClaims claims = new(syntax, asides, cast, [.. statements.Where(IsSaid)]);
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
        Statement? around = Around(_syntax.Tokens[whole.First].Start), said = around is null ? _vouching.ViewOf(whole, sentence) ?? Introduced(whole, sentence) : IsAsideOf(whole, around) ? null : around;
        Motive motive = WithinWhatIsSaid(whole, around ?? said);
        if (said is { Mention: { } self } && Holders.IsSelf(_syntax.Tokens[self.Head].Lower) && !_syntax.IsQuoted(self.Head))
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
        if ((said is not null && Denials.Denies(said)) || (!isReported && Denials.Cover(_syntax, motive.Holder.Head, sentence)) || Doubts.Cover(_syntax, motive.Holder.First, sentence) || (said is null && _vouching.IsHearsay(motive, sentence)) || _syntax.Fictions.Play(motive.First))
        {
            yield break;
        }
        foreach (string holder in _holders.Of(motive, said))
        {
            var (basis, ascriber) = BasisOf(motive, holder, said);
            Phrase? thing = motive.Thing ?? _owners.OwnedIn(motive);
            int first = thing is { } held && holder == _holders.Words(held) ? Math.Max(motive.First, held.Last + 1) : motive.First;
            yield return new MotiveClaim(holder, Wording(motive with { First = first }), basis, ascriber, Evidence(motive, said, sentence));
        }
    }

    // "Norway will sell it to save money, Novak said: “…”": his are the words on both sides.
    private Statement? Introduced(Motive motive, TokenRange sentence)
    {
        bool isWhole = _syntax.ClassOf(sentence.First) is not (WordClass.Subordinator or WordClass.Preposition or WordClass.Wh or WordClass.To);
        for (int s = _next; isWhole && s < _statements.Count && _statements[s].Cue < sentence.End; s++)
        {
            if (_statements[s] is { Mention: { } who } said && _syntax.Tokens[said.CueEnd].Is(":") && Math.Min(who.First, said.Cue) - 1 is var comma && comma >= motive.Last && _syntax.ClassOf(comma) is WordClass.Comma)
            {
                return said;
            }
        }
        return null;
    }

    // "persuade her to keep the deal while France seeks another": what goes on meanwhile is not said.
    private bool IsAsideOf(Motive motive, Statement said)
    {
        int first = _syntax.Document.TokenAt(said.Start);
        return _syntax.ClassOf(first) is WordClass.To && !_syntax.IsQuoted(first) && Enumerable.Range(first, Math.Max(0, motive.Holder.First - first)).Any(k => _syntax.ClassOf(k) is WordClass.Subordinator);
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
        bool isElsewhere = said is { IsByActor: false, Mention: { } mention } && Holders.IsSelf(_syntax.Tokens[motive.Holder.Head].Lower)
            && _syntax.Tokens[mention.Head].Sentence != sentence.Sentence;
        return isElsewhere ? [here, Citations.OfSentence(_syntax.Document.Article, _syntax.Tokens[said!.Mention!.Value.Head].Sentence)] : [here];
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
        : words.Count(letter => letter == '"') % 2 == 1 ? words + '"'
        : words.Contains('‘', StringComparison.Ordinal) && !words.Contains('’', StringComparison.Ordinal) ? words + '’'
        : words;
}
