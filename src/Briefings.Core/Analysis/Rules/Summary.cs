using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules;

/// <summary>
/// Chooses three or four sentences, some hundred words in all, that together say who did what, where and when: verbatim, in the
/// order of the article, none that needs the sentence before it.
/// </summary>
internal static class Summary
{
    private const int ShortestSentence = 50;
    private const int LongestSentence = 320;
    // Tokens, of which one in eight is a mark.
    private const int MostTokens = 125;
    private const int Far = 16;

    public static IReadOnlyList<SummaryClaim> Of(Syntax syntax, Cast cast)
    {
        var document = syntax.Document;
        var candidates = Candidates(syntax, cast);
        var chosen = new List<Candidate>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var wanted = document.Sentences.Count switch { < 4 => 1, < 15 => 3, _ => 4 };
        var length = 0;
        while (chosen.Count < wanted && candidates.Count > 0)
        {
            // "The line" is understood behind a sentence that tells of a line.
            if (candidates.Where(candidate => candidate.IsUnderstood(chosen)).MaxBy(candidate => candidate.Worth(told)) is not { } best)
                break;
            candidates.Remove(best);
            if (chosen.Count > 0 && length + best.Length > MostTokens)
                continue;
            chosen.Add(best);
            length += best.Length;
            told.UnionWith(best.Words);
        }

        return [.. chosen.OrderBy(candidate => candidate.Range.First).Select(candidate => Claim(document, candidate.Range))];
    }

    private static SummaryClaim Claim(Document document, TokenRange range)
    {
        var citation = Citations.OfSentence(document.Article, range.Sentence);
        // A dateline is no part of what is told.
        var start = document.Tokens[range.First].Start - document.Article.Sentences[range.Sentence - 1].Start;
        return new SummaryClaim(citation.Quote[start..], [citation]);
    }

    // A long text's summary is not chosen from all of it: what matters most stands in the sentences of the greatest weight.
    private static List<Candidate> Candidates(Syntax syntax, Cast cast) =>
        [.. syntax.Document.Sentences
            .Select((range, index) => Candidate.Of(syntax, cast, range with { First = DatelineReading.End(syntax.Document, range) }, index))
            .OfType<Candidate>()
            .OrderByDescending(candidate => candidate.Weight)
            .Take(40)
            .Select(candidate => candidate with { Words = Candidate.ContentWords(syntax.Document, candidate.Range), Presumed = Presumed(syntax, candidate.Range) })];

    private sealed record Candidate(TokenRange Range, double Weight, HashSet<string> Words)
    {
        public int Length => Range.Count;

        /// <summary>The nouns that a sentence before it must have told of.</summary>
        public IReadOnlyList<string> Presumed { get; init; } = [];

        public bool IsUnderstood(List<Candidate> chosen) =>
            Presumed.All(noun => chosen.Exists(other => other.Range.First < Range.First && other.Words.Any(word => word.TrimEnd('s') == noun)));

        public static Candidate? Of(Syntax syntax, Cast cast, TokenRange range, int index)
        {
            var document = syntax.Document;
            var sentence = document.Article.Sentences[range.Sentence - 1];
            if (sentence.Length is < ShortestSentence or > LongestSentence || !StandsAlone(document, cast, range) || syntax.IsAllSpeech(index) || syntax.IsRepeated(index))
                return null;
            var weight = 3.0 / (1 + (0.35 * index));
            foreach (var actor in cast.MentionsIn(sentence.Start, sentence.End).Select(mention => mention.Actor).Where(actor => actor >= 0).Distinct())
                weight += (cast.Actors[actor].Kind == ActorKind.Place ? 0.3 : 1.0) / (1 + (0.25 * actor));
            if (HasDate(document, range))
                weight += 0.4;
            // What is quoted is a voice, not what happened; what comes after a colon or a semicolon is a second sentence.
            for (var at = range.First; at < range.End; at++)
            {
                if (document.Tokens[at].Shape == TokenShape.OpenQuote || document.Tokens[at].Lower is ";" or ":")
                    weight -= 0.6;
            }

            if (sentence.Length > 220)
                weight -= 0.6;
            // "did not reply": to what, another sentence tells.
            if (Enumerable.Range(range.First, range.Count).Any(at => Rules.Words.Silence.Contains(document.Tokens[at].Lower)))
                weight -= 1.5;
            return new Candidate(range, weight, []);
        }

        /// <summary>What it adds to what has been told.</summary>
        public double Worth(HashSet<string> told)
        {
            var known = Words.Count(told.Contains);
            return Weight - (Words.Count == 0 ? 3 : 3.0 * known / Words.Count);
        }

        private static bool HasDate(Document document, TokenRange range)
        {
            for (var at = range.First; at < range.End; at++)
            {
                var token = document.Tokens[at];
                if (token.HasCapital && Rules.Words.Dates.Contains(Rules.Words.Bare(token.Lower)) || token is { Shape: TokenShape.Number, Length: 4 } && token.Lower[0] is '1' or '2')
                    return true;
            }

            return false;
        }

        public static HashSet<string> ContentWords(Document document, TokenRange range)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            for (var at = range.First; at < range.End; at++)
            {
                if (document.Tokens[at].IsWord && document.Tokens[at].Length > 3 && !Rules.Words.Function.Contains(document.Tokens[at].Lower))
                    words.Add(document.Tokens[at].Lower);
            }

            return words;
        }
    }

    private static bool StandsAlone(Document document, Cast cast, TokenRange range)
    {
        var last = document.Tokens[range.End - 1];
        if (document.Tokens[range.First].Shape is TokenShape.Mark or TokenShape.Lower || !HasVerb(document, range))
            return false;
        if (last.Lower is "?" || (last.IsWord && !last.Lower.EndsWith('.')) || last.Lower is ":" or ";" or "," || Dangles(document, range))
            return false;
        var quotes = 0;
        for (var at = range.First; at < range.End; at++)
        {
            var token = document.Tokens[at];
            if (token.Shape is TokenShape.OpenQuote or TokenShape.CloseQuote && token.Lower is not ("'" or "‘"))
                quotes++;
            if (quotes % 2 == 0 && token.Lower is "i" or "we" or "you" or "my" or "our" or "us" or "me" or "your")
                return false;
        }

        return quotes % 2 == 0 && PronounsAreNamed(document, cast, range);
    }

    // "those claims", "such a statement", "The line may", "The visit, which": nouns without what says which, singular. Far on, the sentence itself has said it;
    // the first sentence has none before it.
    private static List<string> Presumed(Syntax syntax, TokenRange range)
    {
        var nouns = new List<string>();
        for (var at = range.First; at < range.End && at < range.First + Far && range.Sentence != syntax.Document.Sentences[0].Sentence; at++)
        {
            var noun = syntax.Tokens[at].Is("such") && syntax.Tokens[at + 1].Lower is "a" or "an" ? at + 2 : at + 1;
            if (syntax.ClassOf(noun) is WordClass.Noun && !syntax.IsQuoted(at) && (IsPointing(syntax, at, noun) || at == range.First && IsBare(syntax, at)))
                nouns.Add(syntax.Tokens[noun].Lower.TrimEnd('s'));
        }

        return nouns;
    }

    // "those claims", "…, that share is larger"; not "this year".
    private static bool IsPointing(Syntax syntax, int at, int noun) =>
        syntax.Tokens[at].Lower is "that" or "those" or "these" or "this" or "such" && !Words.TimeWords.Contains(syntax.Tokens[noun].Lower)
        && (syntax.ClassOf(at) is WordClass.Determiner || syntax.ClassOf(at - 1) is WordClass.Comma && !syntax.Tokens[noun].Lower.EndsWith('s') && syntax.Tags[noun + 1].IsFinite);

    // "The line may", "The visit, which"; not "The president said".
    private static bool IsBare(Syntax syntax, int the) =>
        syntax.Tokens[the].Is("the") && !Words.Describing.Contains(syntax.Tokens[the + 1].Lower) && (syntax.ClassOf(the + 2) is WordClass.Comma && syntax.Tokens[the + 3].Is("which") || syntax.Tags[the + 2].IsFinite);

    // "However, …", "On the other hand, …", "In addition to …"
    private static bool Dangles(Document document, TokenRange range)
    {
        var opening = "";
        for (var at = range.First; at < range.End && at < range.First + 4; at++)
        {
            opening = at == range.First ? document.Tokens[at].Lower : $"{opening} {document.Tokens[at].Lower}";
            if (Words.Dangling.Contains(opening))
                return true;
        }

        return false;
    }

    private static bool HasVerb(Document document, TokenRange range)
    {
        for (var at = range.First; at < range.End; at++)
        {
            if (document.Tokens[at].Shape == TokenShape.Lower && (Verbs.IsFinite(document.Tokens[at].Lower) || Grammar.Verbs.TryGet(document.Tokens[at].Lower, out _, out _)))
                return true;
        }

        return false;
    }

    // "he" is understood where the sentence has named him, "the company" where the sentence does not begin with it.
    private static bool PronounsAreNamed(Document document, Cast cast, TokenRange range)
    {
        var mentions = cast.MentionsIn(document.Tokens[range.First].Start, document.Tokens[range.End - 1].End).ToDictionary(mention => mention.First);
        var named = new HashSet<int>();
        for (var at = range.First; at < range.End; at++)
        {
            var mention = mentions.GetValueOrDefault(at);
            if (mention is { Kind: MentionKind.Name })
                named.Add(mention.Actor);
            if (mention is { Kind: MentionKind.Description } && at == range.First)
                return false;
            var word = document.Tokens[at].Lower;
            if (word is "he" or "she" or "him" or "her" or "his" && !(mention is not null && named.Contains(mention.Actor)) && !IsGeneral(document, range, at))
                return false;
            if (word is "it" or "that" or "them" or "this" && IsLeftOpen(document, range, at) && mention is null)
                return false;
        }

        return true;
    }

    // "an inspector invented checks, prosecutors alleged on the first day of his trial": whom the sentence itself brings in.
    private static bool IsGeneral(Document document, TokenRange range, int pronoun)
    {
        for (var at = range.First; at < pronoun; at++)
        {
            if (Rules.Words.Roles.Contains(document.Tokens[at].Lower))
                return document.Tokens[range.First].Lower is "a" or "an";
        }

        return false;
    }

    // "comment on it.", "says that would leave"
    private static bool IsLeftOpen(Document document, TokenRange range, int at)
    {
        var next = at + 1 < range.End ? document.Tokens[at + 1] : default;
        var word = document.Tokens[at].Lower;
        if (word is "that" or "this")
            return (Rules.Words.Auxiliaries.Contains(next.Lower ?? "") && at > range.First && Rules.Words.PersonVerbs.Contains(document.Tokens[at - 1].Lower)) || next.Lower is "," or ".";
        return next.Lower is "," or "." or null && at - range.First < 8;
    }
}
