using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>
/// Whom "it" stands for. Most often it is a thing without a name or nothing at all, so an organisation or a state is taken only
/// where it is the subject right before: "Brightwater said it would", "Varsk denied that. It accuses".
/// </summary>
internal static class NeuterReading
{
    private const int LongestGap = 14;

    public static CastEntry? Antecedent(Framed<Token> tokens, List<(Mention Mention, CastEntry Entry, bool IsSubject)> recent, int at, TokenRange sentence)
    {
        if (tokens[at].Is("it") && IsEmpty(tokens, at, sentence))
            return null;
        return at <= sentence.First + 1 ? SubjectOfSentenceBefore(tokens, recent, at, sentence) : SubjectOfClause(tokens, recent, at, sentence);
    }

    private static CastEntry? SubjectOfClause(Framed<Token> tokens, List<(Mention Mention, CastEntry Entry, bool IsSubject)> recent, int at, TokenRange sentence)
    {
        for (var index = recent.Count - 1; index >= 0; index--)
        {
            var (mention, entry, isSubject) = recent[index];
            if (mention.First < sentence.First || at - mention.Last > LongestGap)
                return null;
            if (IsThing(entry) && isSubject)
                return HasRivals(tokens, mention.Last + 1, at) ? null : entry;
            if (!ReferenceEquals(entry, recent[^1].Entry) || !IsThing(entry))
                return null;
        }

        return null;
    }

    // Any other noun with an article, and any other name, may be meant as well.
    private static bool HasRivals(Framed<Token> tokens, int first, int end)
    {
        var hasVerb = false;
        for (var at = first; at < end; at++)
        {
            var token = tokens[at];
            if (token.Shape is TokenShape.OpenQuote or TokenShape.CloseQuote or TokenShape.Possessive || token.Lower is ";" or "(")
                return true;
            if (token.HasCapital && !Words.Dates.Contains(Words.Bare(token.Lower)) && !Words.NotNames.Contains(token.Lower))
                return true;
            if (Words.Determiners.Contains(token.Lower) && token.Lower is not ("that" or "its" or "his" or "their"))
                return true;
            hasVerb |= Verbs.IsFinite(token.Lower);
        }

        return !hasVerb;
    }

    private static CastEntry? SubjectOfSentenceBefore(Framed<Token> tokens, List<(Mention Mention, CastEntry Entry, bool IsSubject)> recent, int at, TokenRange sentence)
    {
        if (at == sentence.First + 1 && tokens[sentence.First].Lower is not ("but" or "and" or "yet" or "instead"))
            return null;
        var last = sentence.First - 1;
        if (last < 0)
            return null;
        // The first mention of the sentence before, and it alone of its kind.
        CastEntry? subject = null;
        for (var index = recent.Count - 1; index >= 0 && recent[index].Mention.Sentence == tokens[last].Sentence; index--)
        {
            var (mention, entry, isSubject) = recent[index];
            if (subject is not null && !ReferenceEquals(subject, entry) && IsThing(subject))
                subject = null;
            if (isSubject && BeginsSentence(tokens, mention.First))
                return IsThing(entry) && (subject is null || ReferenceEquals(subject, entry)) ? entry : null;
            subject = entry;
        }

        return null;
    }

    private static bool BeginsSentence(Framed<Token> tokens, int first)
    {
        var start = first > 0 && tokens[first - 1].Is("the") ? first - 1 : first;
        return start == 0 || tokens[start - 1].Sentence != tokens[start].Sentence;
    }

    // "it is clear that", "it would take"
    private static bool IsEmpty(Framed<Token> tokens, int at, TokenRange sentence)
    {
        var next = at + 1;
        while (next < sentence.End && (tokens[next].Lower is "would" or "will" or "could" or "might" or "may" or "should" or "can" or "has" or "had" or "have" or "not" or "also" or "did" or "does"
            || tokens[next].Lower.EndsWith("ly", StringComparison.Ordinal)))
            next++;
        return next >= sentence.End || Words.EmptyIt.Contains(tokens[next].Lower);
    }

    private static bool IsThing(CastEntry entry) => entry.Kind is NameKind.Organisation or NameKind.State;
}
