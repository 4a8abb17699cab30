using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Makes the claims of motives: who holds them, and on whose word.</summary>
internal sealed class MotiveClaims
{
    private static readonly FrozenSet<string> Selves = FrozenSet.ToFrozenSet(["i", "we", "me", "us", "my", "our"], StringComparer.Ordinal);

    private readonly Syntax _syntax;
    private readonly Cast _cast;
    private readonly Speakers _names;
    private readonly IReadOnlyList<Statement> _statements;
    private int _next;

    private MotiveClaims(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements) =>
        (_syntax, _cast, _names, _statements) = (syntax, cast, new Speakers(syntax, cast), statements);

    public static IReadOnlyList<MotiveClaim> Of(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements)
    {
        MotiveReader reader = new(syntax, new Asides(syntax, statements));
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
    private static bool IsSaid(Statement statement) => statement.Basis == Basis.Quoted || !CueVerbs.IsMind(statement.Stem);

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
        if (Selves.Contains(head))
        {
            return said is { IsByActor: true, Speaker: { } self } && _syntax.IsQuoted(motive.First) ? [self] : [];
        }
        if (said is { Speaker: null, Mention: not null })
        {
            // Somebody says it whom the article does not name: nobody's word.
            return [];
        }
        if (head is "he" or "she" && said is { IsByActor: true } && !_syntax.IsQuoted(motive.Holder.Head) && IsHimself(head, said.Speaker!))
        {
            return [said.Speaker!];
        }
        bool isVague = head is "it" or "its" or "they" or "their" or "he" or "his" or "she" or "her";
        return _names.ActorsOf(motive.Holder)
            .Where(actor => actor.Kind != ActorKind.Place && (!isVague || _names.IsCertain(actor, motive.Holder.Head)))
            .Select(actor => actor.Name);
    }

    // "Berger said she wanted": who speaks of "she" speaks of herself, where no other can be meant.
    private bool IsHimself(string pronoun, string speaker) =>
        _cast.Actors.FirstOrDefault(actor => actor.Name == speaker) is { Kind: ActorKind.Person } actor
        && actor.Gender is var gender && (gender == Gender.Unknown || gender == (pronoun == "he" ? Gender.Male : Gender.Female));

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
