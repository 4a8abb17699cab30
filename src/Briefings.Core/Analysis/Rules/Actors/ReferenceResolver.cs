using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Finds whom "the North Korean leader", "the company" and "he" stand for, going through the text once.</summary>
internal sealed partial class ReferenceResolver(Document document, CastLinker linker, RoleReading roles, LearnedStates learned)
{
    // Further back nobody is meant by a pronoun.
    private const int Reach = 3;
    private const int MostRecent = 24;

    // Weights closer to each other than this leave open who is meant (tried on pronouns of 60 documents of many kinds).
    private const double Doubt = 0.3;

    private static readonly string[] Adjectives = [.. Words.AdjectiveEnds, "ed", "ing", "ly"];

    private static readonly HashSet<string> Nothing = [];

    private readonly Framed<Token> _tokens = document.Tokens;
    private readonly List<(Mention Mention, CastEntry Entry, bool IsSubject)> _recent = [];
    private int _sentence;

    /// <summary>A mention with whom it stands for, as it is passed in the order of the text.</summary>
    public void Passed(Mention mention, CastEntry entry)
    {
        if (_recent.Count == MostRecent)
            _recent.RemoveAt(0);
        _recent.Add((mention, entry, IsSubject(mention)));
    }

    public void BeginSentence(int index) => _sentence = index;

    /// <summary>Whom a pronoun stands for; null where the text leaves any doubt.</summary>
    public CastEntry? Pronoun(int at, TokenRange sentence) => _tokens[at].Lower switch
    {
        "he" or "his" or "she" or "her" when OfRelative(at) is { } antecedent => antecedent,
        "he" or "him" or "his" or "himself" => MostFitting(entry => entry.IsPerson, Gender.Male, _tokens[at].Is("him")),
        "she" or "her" or "hers" or "herself" => MostFitting(entry => entry.IsPerson, Gender.Female),
        "they" or "them" or "their" or "theirs" or "themselves" => MostFitting(entry => entry.IsPlural || entry.Kind == NameKind.Group, Gender.Unknown),
        "it" or "its" or "itself" => NeuterReading.Antecedent(_tokens, _recent, at, sentence),
        _ => null,
    };

    /// <summary>Whom the noun at a token stands for; <paramref name="first"/> is where its description begins.</summary>
    public CastEntry? Description(int head, int sentence, out int first)
    {
        var noun = _tokens[head].Lower;
        first = roles.FirstOfPhrase(head, sentence);
        if (first == 0 || IsSaidOfAnother(first, head))
            return null;
        var article = _tokens[first - 1];
        var state = StateIn(first, head);
        if (Words.StateBodies.Contains(noun))
        {
            if (state is null || article.Lower is not ("the" or "'s") && first != head - 1)
                return null;
            if (article.Is("the"))
                first--;
            var known = linker.Known(state);
            if (known is not null)
                known.Names++;
            return known;
        }

        if (article.Lower is "our" or "this" && head == first)
        {
            first--;
            return noun is "country" or "nation" or "republic" or "kingdom" ? OnlyState() : Words.IsTitle(noun) ? OnlyHolder(noun) : null;
        }

        if (!article.Is("the"))
            return null;
        var firstWord = first--;
        if (Words.Roles.Contains(noun))
            return ByRole(firstWord, head, state);
        if (Words.OrganisationNouns.Contains(noun))
            return head == firstWord ? OrganisationCalled(noun) : null;
        return Words.StateNouns.Contains(noun) && state is null && head == firstWord ? StateCalled(head) : null;
    }

    /// <summary>The state whose name or adjective stands between two tokens.</summary>
    public string? StateIn(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Gazetteer.Demonyms.Match(_tokens, at, last + 1, out var state) > 0 || Gazetteer.States.Match(_tokens, at, last + 1, out state) > 0)
                return state;
            if (learned.StateAt(at) is { } known)
                return known;
        }

        return null;
    }

    // "the company that makes it", "the third government", "the state broadcaster"
    private bool IsSaidOfAnother(int first, int head)
    {
        var next = head + 1 < _tokens.Count ? _tokens[head + 1] : default;
        if (next.Lower is "that" or "which" or "who" or "whose" or "of" && !Words.Roles.Contains(_tokens[head].Lower))
            return true;
        if (next.Shape == TokenShape.Lower && next.Lower is not null && !Words.Function.Contains(next.Lower) && !Grammar.ClosedClasses.Has(next.Lower) && !Verbs.IsFinite(next.Lower) && !Grammar.Verbs.TryGet(next.Lower, out _, out _)
            && !next.Lower.EndsWith("ly", StringComparison.Ordinal))
            return true;
        for (var at = first; at < head; at++)
        {
            if (_tokens[at].Lower is "first" or "second" or "third" or "next" or "other" or "new" or "previous" or "last" or "former" or "same")
                return true;
        }

        return false;
    }

    private CastEntry? OrganisationCalled(string noun) =>
        Latest(entry => entry.Kind == NameKind.Organisation && entry.NameWords.Contains(noun), 40)
        ?? (Words.AnyOrganisation.Contains(noun) ? OnlyOne(NameKind.Organisation) : null);

    // "the company", "the country": where one alone has been spoken of, and not only in passing ("analysts polled by DataQuay");
    // else the one that alone has acted a little further back.
    private CastEntry? OnlyOne(NameKind kind) => OnlyOne(kind, 2, onlySubjects: false) is { } near
        ? HasActed(near) ? near : OnlyOne(kind, 4, onlySubjects: true)
        : null;

    private CastEntry? OnlyOne(NameKind kind, int reach, bool onlySubjects)
    {
        CastEntry? only = null;
        for (var index = _recent.Count - 1; index >= 0 && _sentence - document.IndexOf(_recent[index].Mention.Sentence) <= reach; index--)
        {
            var (_, entry, isSubject) = _recent[index];
            // "Norland said": nobody knows that it is no company.
            if (kind == NameKind.Organisation && isSubject && entry is { IsPerson: true, PersonSigns: 0, Role: null, NameWords: [var given, ..] } && !Words.IsGivenName(given))
                return null;
            if (entry.Kind != kind || (onlySubjects && !isSubject) || ReferenceEquals(entry, only))
                continue;
            if (only is not null)
                return null;
            only = entry;
        }

        return only;
    }

    private bool HasActed(CastEntry entry) => entry.Names > 2 || _recent.Exists(passed => ReferenceEquals(passed.Entry, entry) && passed.IsSubject);

    private CastEntry? ByRole(int first, int head, string? state)
    {
        var noun = _tokens[head].Lower;
        // "the president", where two presidents have just been named
        if (first == head && state is null && !_tokens[head + 1].Is("of") && _recent.Where(passed => _sentence - document.IndexOf(passed.Mention.Sentence) <= 1 && passed.Mention.Kind == MentionKind.Name && passed.Entry.RoleWords.Contains(noun)).Select(passed => passed.Entry).Distinct().Take(2).Count() > 1)
            return null;
        var words = WordsOf(first, head).ToHashSet(StringComparer.Ordinal);
        var fields = FieldsOf(head);
        return Latest(
            entry => entry.IsPerson
                && (entry.RoleWords.Contains(noun) || (noun == "leader" && entry.RoleWords.Overlaps(Words.LeaderWords)))
                && (state is null || entry.RoleWords.Contains(state))
                && HasModifiers(entry, first, head)
                && entry.Offices.Exists(office => (office.Words.Contains(noun) || office.Words.Overlaps(Words.LeaderWords)) && (office.MayBe(words, fields) || IsOfState(entry, head) && office.MayBe(words, Nothing))),
            1000);
    }

    private bool HasModifiers(CastEntry entry, int first, int head)
    {
        // "the band leader" is not the president.
        if (first < head && _tokens[head - 1] is { Shape: TokenShape.Lower, Lower: var noun } && !Words.RoleModifiers.Contains(noun) && !entry.RoleWords.Contains(noun) && !noun.Contains('-', StringComparison.Ordinal) && IsNoun(noun))
            return false;
        for (var at = first; at < head; at++)
        {
            var word = _tokens[at].Lower;
            if (Words.RoleModifiers.Contains(word) && !entry.RoleWords.Contains(word))
                return false;
        }

        return true;
    }

    // "the president of France", of the French president
    private bool IsOfState(CastEntry entry, int head) => _tokens[head + 1].Is("of") && StateIn(head + 2, head + 4) is { } state && entry.RoleWords.Contains(state);

    /// <summary>What "of" or "for" behind an office says that it is over: a name, "transport", "the free world"; nothing in "accused the president of theft".</summary>
    private HashSet<string> FieldsOf(int head)
    {
        if (!(_tokens[head + 1].Lower is "of" or "for"))
            return Nothing;
        var at = head + 2;
        while (Words.Determiners.Contains(_tokens[at].Lower) || Words.Pronouns.Contains(_tokens[at].Lower))
            at++;
        if (!_tokens[at].HasCapital)
            return Words.RoleModifiers.Contains(_tokens[at].Lower) || _tokens[head].Is("leader") ? new HashSet<string>([_tokens[at].Lower], StringComparer.Ordinal) : Nothing;
        return WordsOf(at, NameFinder.EndOfRun(_tokens, at, _tokens.Count)).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<string> WordsOf(int first, int last) => Enumerable.Range(first, last - first + 1).Select(at => _tokens[at].Lower);

    private static bool IsNoun(string word) => !Adjectives.Any(end => word.EndsWith(end, StringComparison.Ordinal)) && !Words.Function.Contains(word);

    private CastEntry? Latest(Func<CastEntry, bool> fits, int reach)
    {
        for (var index = _recent.Count - 1; index >= 0; index--)
        {
            if (_sentence - document.IndexOf(_recent[index].Mention.Sentence) > reach)
                break;
            if (fits(_recent[index].Entry))
                return _recent[index].Entry;
        }

        return null;
    }

    // The best by far, or nobody: a wrong antecedent is worse than none.
    private CastEntry? MostFitting(Func<CastEntry, bool> fits, Gender gender, bool isObject = false)
    {
        CastEntry? best = null;
        double bestScore = double.NegativeInfinity, rivalScore = double.NegativeInfinity;
        for (var index = _recent.Count - 1; index >= 0; index--)
        {
            var (mention, entry, isSubject) = _recent[index];
            var distance = _sentence - document.IndexOf(mention.Sentence);
            if (distance > Reach)
                break;
            if (!fits(entry) || !Agrees(entry, gender))
                continue;
            // "Dovash asked him": somebody else.
            var isSameClause = distance == 0 && isSubject && isObject;
            var score = (isSubject && !isSameClause ? 2.0 : 0) + (isSubject && distance == 0 && !isSameClause ? 2.0 : 0) - (0.7 * distance) - (0.02 * (_recent.Count - 1 - index))
                + (0.8 * Math.Log(1 + entry.Names)) + (entry.Gender == gender ? 1.0 : 0) + (mention.Kind == MentionKind.Pronoun ? 0.5 : 0) - (entry.IsGuess ? 1.0 : 0) - (isSameClause ? 2.0 : 0);
            if (ReferenceEquals(entry, best))
            {
                bestScore = Math.Max(score, bestScore);
            }
            else if (score > bestScore)
            {
                rivalScore = bestScore;
                (best, bestScore) = (entry, score);
            }
            else
            {
                rivalScore = Math.Max(score, rivalScore);
            }
        }

        if (bestScore - rivalScore < Doubt)
            return null;
        if (best is { IsPerson: true, Gender: Gender.Unknown } && gender != Gender.Unknown)
            best.Gender = gender;
        return best;
    }

    // "Ray met Lind, who said she would leave": Lind would.
    private CastEntry? OfRelative(int at)
    {
        var who = at - 1;
        while (at - who < 5 && _tokens[who].Shape == TokenShape.Lower && !_tokens[who].Is("who"))
            who--;
        var gender = _tokens[at].Lower is "he" or "his" ? Gender.Male : Gender.Female;
        var last = _tokens[who - 1].Is(",") ? who - 2 : who - 1;
        if (!_tokens[who].Is("who") || !Words.PersonVerbs.Contains(_tokens[who + 1].Lower) || _recent.FindLast(passed => passed.Mention.Last == last).Entry is not { IsPerson: true } entry || !Agrees(entry, gender))
            return null;
        entry.Gender = gender;
        return entry;
    }

    private static bool Agrees(CastEntry entry, Gender gender) => gender == Gender.Unknown || entry.Gender == Gender.Unknown || entry.Gender == gender;

    // First in its clause, or with a verb behind it: "The first witness, Ellen Duarte, said".
    private bool IsSubject(Mention mention)
    {
        var first = mention.First;
        while (first > 0 && _tokens[first - 1].Sentence == mention.Sentence && (Words.Roles.Contains(_tokens[first - 1].Lower) || Words.RoleModifiers.Contains(_tokens[first - 1].Lower) || Words.IsTitle(Words.Bare(_tokens[first - 1].Lower))))
            first--;
        var before = first == 0 || _tokens[first - 1].Sentence != mention.Sentence ? "" : _tokens[first - 1].Lower;
        var after = mention.Last + 1 >= _tokens.Count || _tokens[mention.Last + 1].Sentence != mention.Sentence ? "" : _tokens[mention.Last + 1].Lower;
        // "easy for Mr. Kim to reach": the subject of the infinitive.
        if (before == "for" && after == "to")
            return true;
        if (after == "'s" || Words.Prepositions.Contains(before))
            return false;
        return before.Length == 0 || (before == "," && after == ",") || Verbs.IsFinite(after) || (Words.PersonVerbs.Contains(before) && !Words.AddressingVerbs.Contains(before)) || (Words.Conjunctions.Contains(before) && before != "and");
    }
}
