using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Makes the claims of motives: who holds them, and on whose word.</summary>
internal sealed class MotiveClaims
{
    private static readonly FrozenSet<string> Speakers = FrozenSet.ToFrozenSet(["i", "we", "me", "us", "my", "our"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nobody = FrozenSet.ToFrozenSet(
        ["it", "this", "that", "there", "which", "what", "these", "nothing", "something", "anything", "everything"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = WordList.Named("people");

    private readonly Syntax _syntax;
    private readonly Speakers _names;
    private readonly IReadOnlyList<Statement> _statements;
    private int _next;

    private MotiveClaims(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements) =>
        (_syntax, _names, _statements) = (syntax, new Speakers(syntax, cast), statements);

    public static IReadOnlyList<MotiveClaim> Of(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements)
    {
        MotiveReader reader = new(syntax);
        MotiveClaims claims = new(syntax, cast, [.. statements.Where(IsSaid)]);
        List<MotiveClaim> found = [];
        HashSet<(string, string)> seen = [];
        foreach (TokenRange sentence in syntax.Sentences)
        {
            foreach (Motive motive in reader.In(sentence))
            {
                found.AddRange(claims.Claims(motive, sentence).Where(claim => seen.Add((claim.Actor, claim.Motive))));
            }
        }
        return found;
    }

    // Only what is said bears witness; "wants" and "supports" are the article's words for somebody.
    private static bool IsSaid(Statement statement) =>
        statement.Stem == "according to" || statement.Basis == Basis.Quoted
        || (CueVerbs.Of(statement.Stem, null, out _) & CuePatterns.Quote) != 0;

    private IEnumerable<MotiveClaim> Claims(Motive motive, TokenRange sentence)
    {
        Statement? said = Around(_syntax.Tokens[motive.First].Start);
        foreach (string holder in HoldersOf(motive, said))
        {
            var (basis, ascriber) = BasisOf(motive, holder, said);
            yield return new MotiveClaim(
                holder, Wording(motive), basis, ascriber, [Citations.OfSentence(_syntax.Document.Article, sentence.Sentence)]);
        }
    }

    private IEnumerable<string> HoldersOf(Motive motive, Statement? said)
    {
        string head = _syntax.Tokens[motive.Holder.Head].Lower;
        if (Speakers.Contains(head) && _syntax.IsQuoted(motive.First))
        {
            return said?.Speaker is { } speaker ? [speaker] : [];
        }
        IEnumerable<string> actors = _names.ActorsOf(motive.Holder).Select(actor => actor.Name);
        return actors.Any() ? actors : CanHold(head) || (motive.IsPurpose && !Nobody.Contains(head)) ? [_syntax.Document.Between(motive.Holder.First, motive.Holder.Last)] : [];
    }

    // Only people and their bodies have motives: trade and weather have causes.
    private static bool CanHold(string head) =>
        Words.Roles.Contains(head) || Words.OrganisationNouns.Contains(head) || Words.StateNouns.Contains(head) || People.Contains(head)
        || (head.EndsWith('s') && (Words.Roles.Contains(head[..^1]) || Words.OrganisationNouns.Contains(head[..^1]) || People.Contains(head[..^1])));

    private (Basis, string?) BasisOf(Motive motive, string holder, Statement? said)
    {
        if (said is { Speaker: { } speaker })
        {
            bool quoted = _syntax.IsQuoted(motive.First) && _syntax.IsQuoted(motive.Last);
            return speaker != holder ? (Basis.Ascribed, speaker) : (quoted ? Basis.Quoted : Basis.Reported, null);
        }
        bool reported = said is null && motive.IsWant && _syntax.Document.Article.Kind != ArticleKind.Opinion;
        return reported ? (Basis.Reported, null) : (Basis.Ascribed, MotiveClaim.ArticleAuthor);
    }

    // Both the sentences and the statements come in the order of the text.
    private Statement? Around(int offset)
    {
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
        string words = _syntax.Document.Between(motive.First, motive.Last).ReplaceLineEndings(" ");
        return _syntax.Tokens[motive.First].Shape is TokenShape.Capitalised && _syntax.ClassOf(motive.First) is not WordClass.Name and not WordClass.Noun
            ? char.ToLowerInvariant(words[0]) + words[1..]
            : words;
    }
}
