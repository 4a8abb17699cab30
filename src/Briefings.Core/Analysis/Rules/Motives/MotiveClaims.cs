using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Makes the claims of motives: who holds them, and on whose word.</summary>
internal sealed class MotiveClaims
{
    private static readonly FrozenSet<string> Speakers = FrozenSet.ToFrozenSet(["i", "we", "me", "us", "my", "our"], StringComparer.Ordinal);

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
        foreach (TokenRange sentence in syntax.Document.Sentences)
        {
            foreach (Motive motive in reader.In(sentence))
            {
                if (claims.Claim(motive, sentence) is { } claim && seen.Add((claim.Actor, claim.Motive)))
                {
                    found.Add(claim);
                }
            }
        }
        return found;
    }

    // Only what is said bears witness; "wants" and "supports" are the article's words for somebody.
    private static bool IsSaid(Statement statement) =>
        statement.Stem == "according to" || statement.Basis == Basis.Quoted
        || (CueVerbs.Of(statement.Stem, null, out _) & CuePatterns.Quote) != 0;

    private MotiveClaim? Claim(Motive motive, TokenRange sentence)
    {
        Statement? said = Around(_syntax.Tokens[motive.First].Start);
        string holderWord = _syntax.Tokens[motive.Holder.Head].Lower;
        string? holder = Speakers.Contains(holderWord)
            ? _syntax.IsQuoted(motive.First) ? said?.Speaker : null
            : _names.NameOf(motive.Holder).Name;
        if (Environment.GetEnvironmentVariable("ALLH") is not null) holder ??= "I";
        if (holder is null)
        {
            return null;
        }
        var (basis, ascriber) = BasisOf(motive, holder, said);
        Sentence cited = _syntax.Document.Article.Sentences[sentence.Sentence - 1];
        return new MotiveClaim(
            holder, Wording(motive), basis, ascriber, [new Citation(cited.Number, _syntax.Document.Article.TextOf(cited), cited.Start)]);
    }

    private (Basis, string?) BasisOf(Motive motive, string holder, Statement? said)
    {
        if (said is { Speaker: { } speaker })
        {
            bool quoted = _syntax.IsQuoted(motive.First) && _syntax.IsQuoted(motive.Last);
            return speaker != holder ? (Basis.Ascribed, speaker) : (quoted ? Basis.Quoted : Basis.Reported, null);
        }
        bool reported = motive.IsWant && _syntax.Document.Article.Kind != ArticleKind.Opinion;
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
