using System.Globalization;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>A number of a sentence with what it counts or measures, and what is said to have happened to that many.</summary>
/// <param name="Counted">The words right behind the number, the noun last; empty for "$2.4 billion" and "a magnitude of 6.1".</param>
/// <param name="Measured">Where nothing is counted: the content in the few words before.</param>
/// <param name="For">What stands behind the next preposition: "40 million to farmers" is not what fishermen get.</param>
/// <param name="Deeds">The verb before or behind it, and participles beside what is counted: "injuring", "were killed", "injured".</param>
internal sealed record Quantity(
    Telling Telling, Number Number, double Value, Bounds? Bounds, string? Direction,
    IReadOnlyList<Term> Counted, IReadOnlyList<Term> Measured, IReadOnlyList<Term> Deeds, IReadOnlyList<Term> Names,
    (string Preposition, Term Noun)? For)
{
    private const int LongestNoun = 4;
    private const int MeasureReach = 7;
    private const int DeedReach = 4;

    private static readonly Term Somebody = new("people", Lexicon.StemOf("people"), TermKind.Light, "");

    private static readonly HashSet<string> Directions = new(["by", "to", "from"], StringComparer.Ordinal);

    public static IEnumerable<Quantity> In(Telling telling) =>
        Enumerable.Range(0, telling.Passage.Terms.Count).Select(at => Read(telling, at)).OfType<Quantity>();

    /// <summary>The number as the sentence writes it, with what it counts.</summary>
    public string Written
    {
        get
        {
            var unit = Number.Unit is null or "%" ? "" : Number.Unit;
            var figure = Telling.Passage.Text.IndexOf(Number.Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                ? Telling.Passage.Text.Substring(at, Number.Text.Length) : Number.Text;
            var after = Number.Unit == "%" ? " percent" : Counted.Count > 0 ? $" {Telling.Written(Counted)}" : "";
            return $"{(figure.StartsWith(unit, StringComparison.Ordinal) ? "" : unit)}{figure}{after}";
        }
    }

    /// <summary>Whether two numbers can be true at once: equal, one a bound or a rounding of the other.</summary>
    public bool GoesWith(Quantity other) =>
        Value == other.Value || Keeps(this, other) || Keeps(other, this) || IsRoundingOf(this, other) || IsRoundingOf(other, this);

    /// <summary>Whether both count or measure the same thing of the same event.</summary>
    public bool IsOfSame(Quantity other)
    {
        if (Number.Unit != other.Number.Unit || Direction is not null && other.Direction is not null && Direction != other.Direction
            || Telling.IsOfAnotherTime(other.Telling) || Differ(Names, other.Names) || IsForOther(other) || !CountTheSame(other)
            || Telling.DescribesOtherwise(other.Telling) || HaveOtherSubjects(other))
            return false;
        var shared = Telling.SharedWith(other.Telling);
        if (Deeds.Count > 0 && other.Deeds.Count > 0)
            return IsLikeCount(other) ? shared >= 1 : Alike(Deeds, other.Deeds) && shared >= 2;
        if (Counted is [.., { Kind: TermKind.Time }])
            return false;
        return shared >= 3 || Counted.Count > 0 && shared >= 2 && Telling.IsTelling(Counted[^1]) || Counted.Count == 0 && other.Counted.Count == 0 && Number.Unit is null && Measured.Count > 0 && Alike(Measured, other.Measured);
    }

    /// <summary>Whether both count persons to whom the same was done: the dead, the arrested.</summary>
    public bool IsLikeCount(Quantity other) =>
        Counted.Count > 0 && other.Counted.Count > 0 && IsPeople(Counted[^1]) && IsPeople(other.Counted[^1]) && Alike(Deeds, other.Deeds);

    /// <summary>"Wheat rose to 240" and "barley rose to 190": the same verb before the number, of two things.</summary>
    private bool HaveOtherSubjects(Quantity other) =>
        Subject() is { Count: > 0 } mine && other.Subject() is { Count: > 0 } theirs && !Alike(mine, theirs);

    private List<Term> Subject()
    {
        var at = Telling.Passage.Terms.Index().First(entry => ReferenceEquals(entry.Item.Number, Number)).Index;
        var verb = Telling.Predicates.LastOrDefault(predicate => predicate.At < at && at - predicate.At <= DeedReach);
        if (verb is null or { IsPassive: true })
            return [];
        var subject = new List<Term>();
        for (var i = verb.First - 1; i >= 0 && !Telling.Passage.Terms[i + 1].FollowsGap && !ContrastWords.ClauseEnds.Contains(Telling.Passage.Terms[i].Text)
            && !ContrastWords.Speech.Contains(Telling.Passage.Terms[i].Text); i--)
            if (Telling.IsTelling(Telling.Passage.Terms[i]))
                subject.Add(Telling.Passage.Terms[i]);
        return subject;
    }

    private bool CountTheSame(Quantity other)
    {
        if (Counted.Count == 0 || other.Counted.Count == 0)
            return Counted.Count == other.Counted.Count && (Alike(Measured, other.Measured) || Number.Unit is not null && Alike(Deeds, other.Deeds));
        return Counted[^1].IsLike(other.Counted[^1]) || IsPeople(Counted[^1]) && Deeds.Count > 0 && other.Deeds.Count > 0 || IsPeople(other.Counted[^1]) && Deeds.Count > 0 && other.Deeds.Count > 0;
    }

    private bool IsForOther(Quantity other) =>
        For is { } mine && other.For is { } theirs && mine.Preposition == theirs.Preposition && !mine.Noun.IsLike(theirs.Noun);

    private static (string, Term)? Complement(IReadOnlyList<Term> terms, int end)
    {
        if (end + 1 >= terms.Count || terms[end].FollowsGap || !ContrastWords.Complements.Contains(terms[end].Text))
            return null;
        for (var i = end + 1; i < terms.Count && i <= end + 3 && !terms[i].FollowsGap; i++)
            if (Telling.IsTelling(terms[i]))
                return (terms[end].Text, terms[i]);
        return null;
    }

    private static Quantity? Read(Telling telling, int at)
    {
        var terms = telling.Passage.Terms;
        if (terms[at].Number is not { IsPronounLike: false, IsVague: false, IsOrdinal: false } number || ValueOf(number) is not { } value
            || number.Text.EndsWith("th", StringComparison.Ordinal) || number.Text.EndsWith("third", StringComparison.Ordinal))
            return null;
        var (before, after) = (at > 0 ? terms[at - 1].Text : "", at + 1 < terms.Count && !terms[at + 1].FollowsGap ? terms[at + 1].Text : "");
        // A part of another number, and a number that adds to one, say nothing of the whole.
        if (ContrastWords.Parts.Contains(before) || ContrastWords.PartsAfter.Contains(after))
            return null;
        var deeds = new List<Term>();
        var counted = Noun(terms, at + 1, deeds);
        if (counted.Exists(term => term.Text == "old") || number.IsYear)
            return null;
        var direction = Directions.Contains(before) ? before : null;
        var end = at + 1 + counted.Count;
        AddDeeds(telling, at, end, deeds);
        var measured = Measure(terms, at);
        if (counted.Count == 0 && number.Unit is null && terms.Take(at).TakeLast(MeasureReach).Any(term => ContrastWords.Tolls.Contains(term.Text)))
        {
            // "The death toll rose to 12", "put the number of missing people at 12": persons, and what became of them.
            (direction, deeds) = (null, [.. terms.Take(at).TakeLast(MeasureReach).Where(term => term.IsContent && term.Number is null && !ContrastWords.Tolls.Contains(term.Text))]);
            counted.Add(Somebody);
        }

        return counted.Count == 0 && number.Unit is null && direction is "to" or "from" ? null
            : new Quantity(telling, number, value, Bounds.Of(telling.Passage, at), direction, counted, measured, deeds, NamesAround(telling, at), Complement(terms, end));
    }

    /// <summary>The words that follow without a break: nouns and what describes them, up to a verb or a small word.</summary>
    private static List<Term> Noun(IReadOnlyList<Term> terms, int from, List<Term> deeds)
    {
        var noun = new List<Term>();
        for (var i = from; i < terms.Count && noun.Count < LongestNoun && !terms[i].FollowsGap && terms[i].IsContent && terms[i].Number is null; i++)
        {
            if (terms[i].Kind == TermKind.Verb)
            {
                // "34 injured passengers" against "34 were injured": a participle before a noun describes it.
                if (i + 1 >= terms.Count || !terms[i + 1].IsContent || terms[i + 1].FollowsGap || noun.Count > 0)
                    break;
                deeds.Add(terms[i]);
            }

            noun.Add(terms[i]);
        }

        return noun;
    }

    private static void AddDeeds(Telling telling, int at, int end, List<Term> deeds)
    {
        var terms = telling.Passage.Terms;
        for (var i = end; i < terms.Count && !terms[i].FollowsGap; i++)
            if (terms[i].IsContent && !Lexicon.Auxiliary.Contains(terms[i].Text))
            {
                if (IsVerb(telling, i))
                    deeds.Add(terms[i]);
                break;
            }

        // "Killed 23", "passed by 212", "fined the bank 120 million", "employs 500".
        for (var i = at - 1; i >= 0 && at - i <= DeedReach && !terms[i + 1].FollowsGap && !ContrastWords.ClauseEnds.Contains(terms[i].Text); i--)
            if (IsVerb(telling, i))
            {
                deeds.Add(terms[i]);
                break;
            }
            else if (i == at - 1 && terms[i] is { Kind: TermKind.Other } present && present.Text.EndsWith('s'))
                deeds.Add(present);
    }

    private static bool IsVerb(Telling telling, int at) => telling.Passage.Terms[at].Kind != TermKind.Light && !ContrastWords.Counting.Contains(telling.Passage.Terms[at].Text)
        && (telling.Passage.Terms[at].Kind == TermKind.Verb || telling.Predicates.Any(predicate => predicate.At == at));

    private static List<Term> Measure(IReadOnlyList<Term> terms, int at)
    {
        var measure = new List<Term>();
        for (var i = at - 1; i >= 0 && at - i <= MeasureReach && !terms[i + 1].FollowsGap; i--)
            if (Telling.IsTelling(terms[i]) && terms[i].Kind != TermKind.Verb)
                measure.Add(terms[i]);
        return measure;
    }

    private static List<Term> NamesAround(Telling telling, int at)
    {
        var terms = telling.Passage.Terms;
        var (first, end) = (at, at + 1);
        while (first > 0 && !terms[first].FollowsGap)
            first--;
        while (end < terms.Count && !terms[end].FollowsGap)
            end++;
        return [.. terms.Take(end).Skip(first).Where(telling.IsName)];
    }

    private static bool IsPeople(Term term) => ContrastWords.People.Contains(term.Text);

    private static bool Alike(IReadOnlyList<Term> one, IReadOnlyList<Term> other) => one.Any(term => other.Any(term.IsLike));

    private static bool Differ(IReadOnlyList<Term> one, IReadOnlyList<Term> other) => one.Count > 0 && other.Count > 0 && !Alike(one, other);

    private static bool Keeps(Quantity bounded, Quantity other) => bounded.Bounds is { } bound
        && (bound.IsLoose ? Math.Abs(other.Value - bounded.Value) <= bounded.Value * 0.1
            : bound.IsOver ? other.Value >= bounded.Value : other.Value <= bounded.Value);

    /// <summary>"2.4 billion" of "2.37 billion": the same to the places that the shorter one has.</summary>
    private static bool IsRoundingOf(Quantity round, Quantity exact)
    {
        var places = round.Number.Digits.Length;
        if (places == 0 || exact.Number.Digits.Length <= places || exact.Value == 0)
            return false;
        var scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(exact.Value))) + 1 - places);
        return Math.Abs(Math.Round(exact.Value / scale) * scale - round.Value) < scale * 1e-6 && places >= 2;
    }

    private static double? ValueOf(Number number) =>
        double.TryParse($"{number.Digits}e{number.Zeros}", NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
