using Briefings.Articles;
using Briefings.Composition.Stories;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>A sentence of a voice, as it is held against those of other voices.</summary>
internal sealed class Telling
{
    private static readonly HashSet<string> Weekdays = new(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], StringComparer.Ordinal);

    private static readonly string Year = Lexicon.StemOf("year");

    private static readonly HashSet<string> Months =
        new(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], StringComparer.Ordinal);

    public Telling(Voice voice, Sentence sentence)
    {
        Voice = voice;
        Sentence = sentence.Number;
        Passage = Passage.Of(voice.Article.TextOf(sentence), voice.Article.Language);
        Predicates = [.. Predicate.In(Passage)];
        foreach (var term in Passage.Terms)
        {
            if (Weekdays.Contains(term.Text))
                Days.Add(term.Text);
            else if (Months.Contains(term.Text) && term.Kind is TermKind.Time or TermKind.Name)
                MonthNames.Add(term.Text);
            else if (term.Number is { IsYear: true })
                Years.Add(term.Text);
            if (ContrastWords.Periods.Contains(term.Text))
                Periods.Add(term.Stem);
        }
    }

    public Voice Voice { get; }

    /// <summary>Its number in the article.</summary>
    public int Sentence { get; }

    public Passage Passage { get; }

    public IReadOnlyList<Predicate> Predicates { get; }

    public bool IsQuestion => Passage.Text.TrimEnd('”', '"', '’', ' ').EndsWith('?');

    private HashSet<string> Days { get; } = new(StringComparer.Ordinal);

    private HashSet<string> MonthNames { get; } = new(StringComparer.Ordinal);

    private HashSet<string> Years { get; } = new(StringComparer.Ordinal);

    private HashSet<string> Periods { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether both name a time, and not the same one: what happened on Monday and on Tuesday are two things.</summary>
    public bool IsOfAnotherTime(Telling other) => Differ(Days, other.Days) || Differ(MonthNames, other.MonthNames) || Differ(Years, other.Years) || Differ(Periods, other.Periods)
        || Years.Count > 0 && other.Years.Count == 0 && other.Periods.Contains(Year) || other.Years.Count > 0 && Years.Count == 0 && Periods.Contains(Year);

    /// <summary>Whether a noun that both have is described otherwise in the one than in the other: "the tax bill" and "the school bill" are two.</summary>
    public bool DescribesOtherwise(Telling other)
    {
        for (var at = 1; at < Passage.Terms.Count; at++)
            if (Modifier(Passage, at) is { } mine)
                for (var there = 1; there < other.Passage.Terms.Count; there++)
                    if (other.Passage.Terms[there].Stem == Passage.Terms[at].Stem && Modifier(other.Passage, there) is { } theirs && !mine.IsLike(theirs))
                        return true;
        return false;
    }

    /// <summary>Titles are left out: "President Karol" and "Vesna Karol" may be one.</summary>
    private static Term? Modifier(Passage passage, int at) =>
        passage.Terms[at] is { Kind: TermKind.Other or TermKind.Name, FollowsGap: false } && passage.Terms[at - 1] is { Kind: TermKind.Other or TermKind.Name } before
        && !Lexicon.Person.Contains(before.Text) ? before : null;

    /// <summary>The content that both have, words that say little and numbers aside.</summary>
    public int SharedWith(Telling other) => Passage.Terms
        .Where(IsTelling).DistinctBy(term => term.Stem).Count(other.Passage.Has);

    /// <summary>Somebody's name, the first word of the sentence too where it is no common word; titles are none.</summary>
    public bool IsName(Term term) => !Lexicon.Person.Contains(term.Text)
        && (term.Kind == TermKind.Name || ReferenceEquals(term, Passage.Terms[0]) && term.Kind == TermKind.Other && !Rarity.IsCommon(term.Stem));

    public static bool IsTelling(Term term) => term is { IsContent: true, Number: null, Kind: not (TermKind.Light or TermKind.Time) };

    /// <summary>A term as the sentence writes it, capitals and all.</summary>
    public string Written(Term term)
    {
        var at = Passage.Text.IndexOf(term.Text, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? term.Text : Passage.Text.Substring(at, term.Text.Length);
    }

    public string Written(IEnumerable<Term> terms) => string.Join(' ', terms.Select(Written));

    private static bool Differ(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
}
