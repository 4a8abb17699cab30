using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Paraphrase;

/// <summary>A sentence, or a claim, as terms in their order.</summary>
internal sealed class Passage
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    private Passage(string text, IReadOnlyList<Term> terms)
    {
        Text = text;
        Terms = terms;
        foreach (var term in terms)
            keys.UnionWith(term.Keys);
    }

    public string Text { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyCollection<string> Keys => keys;

    /// <summary>Whether it has no capital behind its first word: a text put into small letters hides its names.</summary>
    public bool IsCaseless => !Text.AsSpan(Math.Min(1, Text.Length)).ContainsAnyInRange('A', 'Z');

    /// <summary>Whether the passage has the term, a form of it, or a word alike in meaning.</summary>
    public bool Has(Term term) => term.Number is null ? Array.Exists(term.Keys, keys.Contains) : HasNumber(term);

    public bool HasStem(string stem) => keys.Contains(stem);

    public static Passage Of(string text, string language)
    {
        var worded = new WordedText(text);
        return Of(text, worded, Figures.In(worded, language));
    }

    public static Passage Of(string text, WordedText worded, Figures figures)
    {
        var folded = worded.Folded;
        var numbers = Placed(folded, figures);
        var terms = new List<Term>();
        var last = 0;
        var next = 0;
        foreach (var word in worded.Words)
        {
            if (word.Start < last)
                continue;
            while (next < numbers.Count && numbers[next].End <= word.Start)
                next++;
            var between = folded[last..word.Start].Trim();
            if (next < numbers.Count && numbers[next].Start <= word.Start)
            {
                var (_, end, number) = numbers[next++];
                terms.Add(new Term(number.Text.ToLowerInvariant(), Value(number), TermKind.Number, between, number));
                last = Math.Max(end, word.End);
                continue;
            }

            terms.Add(TermOf(word, folded, terms.Count == 0, between));
            last = word.End;
        }

        return new Passage(text, terms);
    }

    public static string Value(Number number) => number.Zeros == 0 ? number.Digits : $"{number.Digits}e{number.Zeros}";

    private bool HasNumber(Term term) =>
        keys.Contains(term.Stem) && Terms.Any(known => known.Number is { } number && term.Number!.IsBorneOutBy(number) || known.Stem == term.Stem && known.Number is null);

    private static Term TermOf(Word word, string folded, bool isFirst, string between)
    {
        var lower = word.Bare.ToLowerInvariant();
        // "n't" comes as the letter behind an apostrophe.
        if (lower == "t" && word.Start > 1 && folded[word.Start - 1] == '\'' && folded[word.Start - 2] is 'n' or 'N')
            lower = "n't";
        var kind = KindOf(word, lower, isFirst);
        return new Term(lower, kind == TermKind.Function ? lower : Lexicon.StemOf(lower), kind, between);
    }

    private static TermKind KindOf(Word word, string lower, bool isFirst)
    {
        if (char.IsDigit(lower[0]))
            return TermKind.Number;
        if (Lexicon.Extreme.Contains(lower))
            return TermKind.Extreme;
        if (Lexicon.Time.Contains(lower))
            return TermKind.Time;
        if (lower == "n't" || Lexicon.Function.Contains(lower) && !word.IsAcronym)
            return TermKind.Function;
        if (word.IsCapitalised && !isFirst)
            return TermKind.Name;
        if (Lexicon.Light.Contains(lower))
            return TermKind.Light;
        if (Lexicon.Person.Contains(lower))
            return TermKind.Person;
        if (word.IsCapitalised && Lexicon.IsGivenName(lower))
            return TermKind.Name;
        return lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal) || Lexicon.PastForms.Contains(lower)
            ? TermKind.Verb
            : TermKind.Other;
    }

    // The scanner gives numbers in the order of the text, without their places.
    private static List<(int Start, int End, Number Number)> Placed(string folded, Figures figures)
    {
        var placed = new List<(int, int, Number)>();
        var from = 0;
        foreach (var number in figures.Numbers)
        {
            var at = WholeWordAt(folded, number.Text, from);
            if (at < 0)
                continue;
            from = at + number.Text.Length;
            placed.Add((at, from, number));
        }

        return placed;
    }

    private static int WholeWordAt(string folded, string text, int from)
    {
        if (text.Length == 0)
            return -1;
        var at = folded.IndexOf(text, from, StringComparison.Ordinal);
        while (at > 0 && char.IsLetterOrDigit(folded[at - 1]))
            at = folded.IndexOf(text, at + 1, StringComparison.Ordinal);
        return at;
    }
}
