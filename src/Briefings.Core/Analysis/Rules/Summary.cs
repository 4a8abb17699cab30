namespace Briefings.Analysis.Rules;

/// <summary>
/// Chooses three to five sentences that together say who did what, where and when: verbatim, in the order of the article, none
/// that needs the sentence before it.
/// </summary>
internal static class Summary
{
    private const int ShortestSentence = 50;
    private const int LongestSentence = 380;

    public static IReadOnlyList<SummaryClaim> Of(Document document, Cast cast)
    {
        var candidates = Candidates(document, cast);
        var chosen = new List<Candidate>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var wanted = document.Sentences.Count switch { < 4 => 1, < 15 => 3, < 40 => 4, _ => 5 };
        while (chosen.Count < wanted && candidates.Count > 0)
        {
            var best = candidates.MaxBy(candidate => candidate.Worth(told))!;
            candidates.Remove(best);
            chosen.Add(best);
            told.UnionWith(best.Words);
        }

        return [.. chosen.OrderBy(candidate => candidate.Range.First).Select(candidate => Claim(document, candidate.Range.Sentence))];
    }

    private static SummaryClaim Claim(Document document, int sentence)
    {
        var citation = Citations.OfSentence(document.Article, sentence);
        return new SummaryClaim(citation.Quote, [citation]);
    }

    // A long text's summary is not chosen from all of it: what matters most stands in the sentences of the greatest weight.
    private static List<Candidate> Candidates(Document document, Cast cast) =>
        [.. document.Sentences
            .Select((range, index) => Candidate.Of(document, cast, range, index))
            .OfType<Candidate>()
            .OrderByDescending(candidate => candidate.Weight)
            .Take(40)
            .Select(candidate => candidate with { Words = Candidate.ContentWords(document, candidate.Range) })];

    private sealed record Candidate(TokenRange Range, double Weight, HashSet<string> Words)
    {
        public static Candidate? Of(Document document, Cast cast, TokenRange range, int index)
        {
            var sentence = document.Article.Sentences[range.Sentence - 1];
            if (sentence.Length is < ShortestSentence or > LongestSentence || !StandsAlone(document, cast, range))
                return null;
            var weight = 3.0 / (1 + (0.35 * index));
            foreach (var actor in cast.MentionsIn(sentence.Start, sentence.End).Select(mention => mention.Actor).Where(actor => actor >= 0).Distinct())
                weight += (cast.Actors[actor].Kind == ActorKind.Place ? 0.3 : 1.0) / (1 + (0.25 * actor));
            if (HasDate(document, range))
                weight += 0.4;
            if (sentence.Length > 260)
                weight -= 0.5;
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
        if (last.Lower is "?" || (last.IsWord && !last.Lower.EndsWith('.')) || last.Lower is ":" || Dangles(document, range))
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

    // "he" is understood where the sentence has named him.
    private static bool PronounsAreNamed(Document document, Cast cast, TokenRange range)
    {
        var start = document.Tokens[range.First].Start;
        var end = document.Tokens[range.End - 1].End;
        var named = new HashSet<int>();
        foreach (var mention in cast.MentionsIn(start, end))
        {
            if (mention.Kind == MentionKind.Name)
                named.Add(mention.Actor);
            else if (mention.Kind == MentionKind.Pronoun && document.Tokens[mention.First].Lower is "he" or "she" or "him" or "her" or "his" && !named.Contains(mention.Actor))
                return false;
        }

        return true;
    }
}
