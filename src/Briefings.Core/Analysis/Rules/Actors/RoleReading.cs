using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>What the article says that a person is: before the name ("striker Igor Shkvyrin"), or beside it ("Hu Shih, the leader of …").</summary>
internal sealed class RoleReading(Document document)
{
    private const int LongestBefore = 6;
    private const int LongestBeside = 14;

    private readonly Framed<Token> _tokens = document.Tokens;

    /// <summary>First and last token of a role; null where the article gives none here.</summary>
    public (int First, int Last)? Of(NameSpan name)
    {
        if (name.RoleFirst < name.First)
        {
            var first = name.RoleFirst;
            while (first > 0 && _tokens[first - 1].Sentence == name.Sentence && IsModifier(_tokens[first - 1]))
                first--;
            return (first, name.First - 1);
        }

        return Before(name) ?? Beside(name) ?? BeforeComma(name);
    }

    // "retired", "Retired", "then-Acting"
    private static bool IsModifier(Token token) =>
        Words.RoleModifiers.Contains(token.Lower) || token.Lower.StartsWith("then-", StringComparison.Ordinal) || token.Lower.StartsWith("ex-", StringComparison.Ordinal);

    /// <summary>Walks back over the words that belong to the noun at <paramref name="head"/>, without its article.</summary>
    public int FirstOfPhrase(int head, int sentence)
    {
        var first = head;
        // A name opens the phrase, and so does "former": "have driven Russian leader …", "to his legal team former mayor …"
        while (first > 0 && head - first < LongestBefore && BelongsToNoun(first - 1, sentence) && !((_tokens[first].HasCapital || _tokens[first].Lower is "former" or "retired") && IsAnyWord(first - 1)))
            first--;
        return first;
    }

    private bool BelongsToNoun(int at, int sentence)
    {
        var token = _tokens[at];
        if (token.Sentence != sentence || !token.IsWord || token.Shape == TokenShape.Number)
            return false;
        var word = token.Lower;
        if (Words.RoleModifiers.Contains(word) || Words.Roles.Contains(word))
            return true;
        if (token.HasCapital)
            return !Words.Function.Contains(word) || token.Shape == TokenShape.AllCaps;
        return !Words.Function.Contains(word) && !Words.PersonVerbs.Contains(word) && !LooksLikeVerb(word) && !word.EndsWith("ly", StringComparison.Ordinal);
    }

    private bool IsAnyWord(int at) => _tokens[at].Shape == TokenShape.Lower && !Words.RoleModifiers.Contains(_tokens[at].Lower) && !Words.Roles.Contains(_tokens[at].Lower);

    private static bool LooksLikeVerb(string word) =>
        !word.Contains('-', StringComparison.Ordinal) && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal));

    private (int First, int Last)? Before(NameSpan name)
    {
        var head = name.First - 1;
        if (head < 0 || _tokens[head].Sentence != name.Sentence || !Words.Roles.Contains(_tokens[head].Lower))
            return null;
        return (FirstOfPhrase(head, name.Sentence), head);
    }

    // "Orlavia's foreign minister, Anton Velik", "a spokesman for Penmarsh County, Luis Farrow,"
    private (int First, int Last)? BeforeComma(NameSpan name)
    {
        var last = name.First - 2;
        if (last < 1 || !_tokens[last + 1].Is(",") || _tokens[last].Sentence != name.Sentence)
            return null;
        if (Words.Roles.Contains(_tokens[last].Lower))
            return Described(last, last, name);
        if (!IsClosedByComma(name))
            return null;
        for (var head = last - 1; head > 0 && last - head < LongestBefore + 2 && _tokens[head].Sentence == name.Sentence; head--)
        {
            if (!_tokens[head].IsWord && _tokens[head].Shape != TokenShape.Possessive || Words.Auxiliaries.Contains(_tokens[head].Lower) || Words.PersonVerbs.Contains(_tokens[head].Lower))
                return null;
            if (Words.Roles.Contains(_tokens[head].Lower) && _tokens[head + 1].Lower is "of" or "for" or "at" or "to")
                return Described(head, last, name);
        }

        return null;
    }

    private (int First, int Last)? Described(int head, int last, NameSpan name)
    {
        var first = FirstOfPhrase(head, name.Sentence);
        if (first == 0)
            return null;
        var before = _tokens[first - 1];
        if (before.Shape == TokenShape.Possessive)
            return (first > 1 && _tokens[first - 2].HasCapital ? FirstOfName(first - 2, name.Sentence) : first, last);
        if (before.Lower is "the" or "its" or "their" or "his" or "her" || (before.Lower is "a" or "an" && IsClosedByComma(name)))
            return first > 1 && Words.Prepositions.Contains(_tokens[first - 2].Lower) && _tokens[first - 2].Sentence == name.Sentence && !IsClosedByComma(name) ? null : (first, last);
        return null;
    }

    private int FirstOfName(int last, int sentence)
    {
        var first = last;
        while (first > 0 && last - first < LongestBefore && _tokens[first - 1].Sentence == sentence && _tokens[first - 1].HasCapital && !Words.IsFunction(_tokens[first - 1].Lower))
            first--;
        return first;
    }

    private bool IsClosedByComma(NameSpan name) => name.Last + 1 < _tokens.Count && _tokens[name.Last + 1].Lower is "," or "." && _tokens[name.Last + 1].Sentence == name.Sentence;

    /// <summary>"Deepwell, a research group,": what an organisation is, beside its name; null where the article does not say.</summary>
    public (int First, int Last)? OfOrganisation(NameSpan name)
    {
        var first = name.Last + 3;
        if (first >= _tokens.Count || !_tokens[name.Last + 1].Is(",") || _tokens[first].Sentence != name.Sentence || !(_tokens[first - 1].Lower is "a" or "an" or "the"))
            return null;
        for (var at = first; at < first + LongestBefore && at < _tokens.Count; at++)
        {
            if (!_tokens[at].IsWord || Words.Function.Contains(_tokens[at].Lower))
                return null;
            if (_tokens[at].Shape == TokenShape.Lower && Words.OrganisationNouns.Contains(_tokens[at].Lower) && at + 1 < _tokens.Count && _tokens[at + 1].Lower is "," or "." or "that" or "which" or ";")
                return (first, at);
        }

        return null;
    }

    private (int First, int Last)? Beside(NameSpan name)
    {
        var first = name.Last + 2;
        if (first >= _tokens.Count || _tokens[first].Sentence != name.Sentence || !_tokens[name.Last + 1].Is(","))
            return null;
        while (first + 1 < _tokens.Count && _tokens[first].Lower is "the" or "a" or "an" or "then" or "now")
            first++;
        var head = -1;
        var at = first;
        for (; at < _tokens.Count && at - first < LongestBeside && _tokens[at].Sentence == name.Sentence; at++)
        {
            var word = _tokens[at].Lower;
            if (head < 0 && Words.Roles.Contains(word))
                head = at;
            if (IsEndOfApposition(at) || (head < 0 && (at - first > 5 || Words.Prepositions.Contains(word))))
                break;
        }

        return head < 0 || at - 1 < head || !IsClosed(at) || IsTitleOfAnother(head, at) ? null : (first, at - 1);
    }

    // "On the bright side for Berger, President Novak's rating remains strong,"
    private bool IsTitleOfAnother(int head, int end)
    {
        while (head + 1 < end && Words.Roles.Contains(_tokens[head + 1].Lower))
            head++;
        return _tokens[head].HasCapital && head + 1 < end && _tokens[head + 1].HasCapital && !Words.IsFunction(_tokens[head + 1].Lower);
    }

    private bool IsEndOfApposition(int at)
    {
        var token = _tokens[at];
        return token.Shape is TokenShape.Mark or TokenShape.OpenQuote or TokenShape.CloseQuote && token.Lower is not "-"
            || Words.Auxiliaries.Contains(token.Lower) || Words.PersonVerbs.Contains(token.Lower) || Words.Conjunctions.Contains(token.Lower) && !token.Is("and")
            || token.Lower is "who" or "which" or "that" or "whose" or "he" or "she" or "they" or "it";
    }

    // Cut off in the middle, it would say something else.
    private bool IsClosed(int at) => at >= _tokens.Count || _tokens[at].IsDash || _tokens[at].Lower is "," or "." or ";" or "who" or "which" or "that" or ")" or ":" or "-"
        || Words.Auxiliaries.Contains(_tokens[at].Lower) || Words.PersonVerbs.Contains(_tokens[at].Lower) || _tokens[at].Sentence != _tokens[at - 1].Sentence;
}
