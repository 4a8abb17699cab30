using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Chooses the sentence that says what an actor does in the story: they are its subject, and its verb tells more than that they spoke.</summary>
/// <param name="told">Numbers of the sentences that the summary has told already.</param>
internal sealed class SignificanceReading(Syntax syntax, Cast cast, IReadOnlySet<int> told)
{
    private const int Shortest = 30;
    private const int Longest = 220;
    private const int LongestSentence = 400;
    private const int LongestApposition = 16;

    // What is longer nobody wrote as one sentence; reading it again for each of its names would cost the square of its length.
    private const int LongestRead = 4000;

    private readonly Document document = syntax.Document;
    private readonly Framed<Token> _tokens = syntax.Tokens;
    private readonly Shortening _shortening = new(syntax);

    /// <summary>The words and their sentence's number; null where no sentence says anything of the actor.</summary>
    public (int Sentence, string Text)? Of(CastMember member)
    {
        var best = member.Mentions
            .Where(mention => mention.Kind != MentionKind.Pronoun)
            .Select(mention => (Mention: mention, Score: Score(mention)))
            .Where(scored => scored.Score >= (member.Kind == ActorKind.Place ? 2 : double.NegativeInfinity))
            .OrderByDescending(scored => scored.Score);
        foreach (var (mention, _) in best)
        {
            if (Words(mention) is { } words)
                return (mention.Sentence, words);
        }

        return null;
    }

    private double? Score(Mention mention)
    {
        var index = document.IndexOf(mention.Sentence);
        var sentence = document.Sentences[index];
        var length = document.Article.Sentences[mention.Sentence - 1].Length;
        var verb = VerbBehind(mention, sentence);
        if (length is < Shortest or > LongestRead || _tokens[sentence.End - 1].Lower is ";" or "," or ":" || IsOwner(mention) || IsVoice(sentence) || syntax.IsRepeated(index) || verb < 0 && SpeaksOfAnother(mention, sentence))
            return null;
        var depth = mention.First - DatelineReading.End(document, sentence);
        var score = verb < 0 ? 0 : Rules.Words.PersonVerbs.Contains(_tokens[verb].Lower) ? 3.0 : 4.5;
        score += depth <= 1 ? 2.0 : depth <= 4 ? 0.7 : 0;
        if (verb >= 0 && SaysNothing(verb, sentence))
            score -= 2;
        score -= 2.5 * QuotedShare(sentence, mention);
        return score - (0.03 * index) - (told.Contains(mention.Sentence) ? 1.5 : 0) - (length > Longest ? 0.5 : 0) - (mention.Kind == MentionKind.Description ? 0.5 : 0);
    }

    // "When Lind's visit was called off, Ray said he had changed his mind": it tells of Ray, beside whom Lind is named.
    private bool SpeaksOfAnother(Mention mention, TokenRange sentence) =>
        cast.ActorOf(mention) is { Kind: ActorKind.Person } && Enumerable.Range(mention.Last + 1, sentence.End - mention.Last - 1)
            .Any(at => _tokens[at].Lower is "he" or "she" && !cast.MentionsIn(_tokens[at].Start, _tokens[at].End).Any(other => other.Actor == mention.Actor));

    // "declined to comment", "did not respond", "would not discuss it"
    private bool SaysNothing(int verb, TokenRange sentence)
    {
        for (var at = verb; at < sentence.End && at < verb + 4; at++)
        {
            if (Rules.Words.Silence.Contains(_tokens[at].Lower))
                return true;
        }

        return false;
    }

    // Others' words speak less of an actor than the article's own; 1 where the mention itself is quoted.
    private double QuotedShare(TokenRange sentence, Mention mention)
    {
        int quoted = 0;
        var isOpen = false;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (IsMark(at))
                isOpen = _tokens[at].Shape == TokenShape.OpenQuote;
            if (isOpen && at == mention.First)
                return 1;
            quoted += isOpen ? 1 : 0;
        }

        return quoted / (double)sentence.Count;
    }

    // Somebody's words and nobody's name beside them: a whole quotation, a part of one whose marks stand elsewhere, "we must win".
    private bool IsVoice(TokenRange sentence)
    {
        var marks = 0;
        var isOpen = false;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (_tokens[at].Shape is TokenShape.OpenQuote or TokenShape.CloseQuote)
                isOpen = _tokens[at].Shape == TokenShape.OpenQuote;
            if (IsMark(at))
                marks++;
            else if (!isOpen && _tokens[at].Lower is "i" or "we")
                return true;
        }

        return marks % 2 == 1 || marks == 2 && IsMark(sentence.First) && IsMark(sentence.End - 1);
    }

    private bool IsMark(int at) => _tokens[at].Shape is TokenShape.OpenQuote or TokenShape.CloseQuote && _tokens[at].Lower is not ("'" or "‘" or "’");

    private bool IsOwner(Mention mention) => mention.Last + 1 < _tokens.Count && _tokens[mention.Last + 1].Shape == TokenShape.Possessive;

    // "Velik told", "Mr. Hollis, who heads the committee, has said"
    private int VerbBehind(Mention mention, TokenRange sentence)
    {
        var next = mention.Last + 1;
        if (mention.First > sentence.First && Rules.Words.Prepositions.Contains(_tokens[mention.First - 1].Lower))
            return -1;
        if (next < sentence.End && _tokens[next].Is(","))
        {
            var end = next + 1;
            while (end < sentence.End && end - next < LongestApposition && !_tokens[end].Is(","))
                end++;
            next = end + 1;
        }
        else if (next < sentence.End && _tokens[next].Lower.EndsWith("ly", StringComparison.Ordinal))
        {
            next++;
        }

        return next < sentence.End && _tokens[next].Shape == TokenShape.Lower && (Verbs.IsFinite(_tokens[next].Lower) || Grammar.Verbs.TryGet(_tokens[next].Lower, out _, out _)) ? next : -1;
    }

    // The sentence, or what of a long one can stand alone.
    private string? Words(Mention mention)
    {
        var sentence = document.Article.Sentences[mention.Sentence - 1];
        var range = document.Sentences[document.IndexOf(mention.Sentence)];
        var from = DatelineReading.End(document, range);
        if (sentence.End - _tokens[from].Start <= Longest)
            return document.Text[_tokens[from].Start..sentence.End];
        if (_shortening.LastOf(from, range.End, Math.Max(from + 8, mention.Last + 4), Longest) is var last and >= 0)
            return document.Between(from, last);
        return sentence.Length <= LongestSentence ? document.Text[_tokens[from].Start..sentence.End] : null;
    }
}
