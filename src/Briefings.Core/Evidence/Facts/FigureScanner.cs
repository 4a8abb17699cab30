using System.Globalization;

namespace Briefings.Evidence.Facts;

/// <summary>Reads the numbers and dates of one text from left to right.</summary>
internal sealed class FigureScanner
{
    private readonly string text;
    private readonly string language;
    private readonly IReadOnlyList<Word> words;
    private readonly List<Number> numbers = [];
    private readonly List<Day> days = [];
    private readonly List<int> months = [];

    private FigureScanner(WordedText text, string language)
    {
        this.text = text.Folded;
        this.language = language;
        words = text.Words;
    }

    public static Figures Scan(WordedText text, string language)
    {
        var scanner = new FigureScanner(text, language);
        for (var i = 0; i < scanner.words.Count;)
            i = scanner.Step(i);
        return new Figures(scanner.numbers, scanner.days, scanner.months);
    }

    /// <summary>Reads what begins at a word; returns the word to go on with.</summary>
    private int Step(int i)
    {
        var word = words[i];
        if (DigitsOf(word.Bare).Length > 0)
            return Literal(i);
        if (MonthAt(i) is { } month)
            return Month(i, month);
        if (FigureWords.VagueQuantities.Contains(word.Bare))
            numbers.Add(new Number(word.Bare.ToLowerInvariant(), 0, null, word.Bare));
        else if (FigureWords.Values.ContainsKey(word.Bare) || IsSpelledMagnitude(i))
            return Spelled(i);
        return i + 1;
    }

    private int Literal(int i)
    {
        var first = i;
        var groups = new List<string> { DigitsOf(words[i].Bare) };
        var separators = "";
        while (i + 1 < words.Count && DigitsOf(words[i].Bare).Length == words[i].Bare.Length && Continues(i, groups, separators))
        {
            separators += text[words[i].End];
            groups.Add(DigitsOf(words[++i].Bare));
        }

        var suffix = words[i].Bare[groups[^1].Length..];
        var literal = new NumberLiteral(groups, separators, suffix);
        if (literal.AsDate() is { } date)
        {
            numbers.Add(Number.Of(date.Year, "", 0, null, date.Year));
            days.Add(new Day(date.Month, date.Day, text[words[first].Start..words[i].End]));
            months.Add(date.Month);
        }
        else if (literal.AsNumber(language) is { } parts)
            return Plain(first, i, parts, suffix);
        else
            numbers.AddRange(groups.Select(group => Number.Of(group, "", 0, null, group)));
        return i + 1;
    }

    private int Plain(int first, int last, (string Whole, string Fraction) parts, string suffix)
    {
        var next = last + 1;
        if (parts.Fraction.Length == 0 && parts.Whole.Length <= 2 && DayMonth(next) is var (month, afterMonth))
        {
            days.Add(new Day(month, int.Parse(parts.Whole, CultureInfo.InvariantCulture), text[words[first].Start..words[afterMonth - 1].End]));
            months.Add(month);
            return afterMonth;
        }

        var magnitude = FigureWords.Magnitudes.GetValueOrDefault(suffix);
        if (suffix.Length == 0 && next < words.Count && FigureWords.Magnitudes.TryGetValue(words[next].Bare, out magnitude))
            next++;
        var (unit, after) = Unit(first, next);
        var end = words[next - 1].End - (magnitude == 0 ? suffix.Length : 0);
        var number = Number.Of(parts.Whole, parts.Fraction, magnitude, unit, text[words[first].Start..end]);
        numbers.Add(number with { IsOrdinal = suffix is "st" or "nd" or "rd" or "th" });
        return after;
    }

    private int Month(int i, int month)
    {
        months.Add(month);
        if (i + 1 >= words.Count || DigitsOf(words[i + 1].Bare) is not { Length: 1 or 2 } day || !IsBetween(i, " ", ". "))
            return i + 1;
        days.Add(new Day(month, int.Parse(day, CultureInfo.InvariantCulture), text[words[i].Start..words[i + 1].End]));
        return i + 2;
    }

    private int Spelled(int i)
    {
        var first = i;
        long total = 0, current = 0;
        for (; i < words.Count && i - first < 12; i++)
        {
            if (FigureWords.Values.TryGetValue(words[i].Bare, out var value))
                current = value == 12 && current is > 0 and < 100 && words[i].Bare.StartsWith('d') ? current * 12 : current + value;
            else if (FigureWords.Magnitudes.TryGetValue(words[i].Bare, out var zeros) && words[i].Bare.Length > 3)
            {
                current = Math.Max(current, 1);
                if (zeros == 2)
                    current *= 100;
                else
                {
                    total += current * (long)Math.Pow(10, zeros);
                    current = 0;
                }
            }
            else if (words[i].Bare != "and" || current == 0 && total == 0 || i + 1 == words.Count
                || !FigureWords.Values.ContainsKey(words[i + 1].Bare) || (current == 0 ? 1 : current % 100) != 0 && total == 0)
                break;
            if (i + 1 < words.Count && !IsBetween(i, " ", "-"))
            {
                i++;
                break;
            }
        }

        var spelled = text[words[first].Start..words[i - 1].End];
        var (unit, after) = Unit(first, i);
        var number = Number.Of((total + current).ToString(CultureInfo.InvariantCulture), "", 0, unit, spelled);
        numbers.Add(number with { IsPronounLike = IsPronounLike(first, spelled) });
        return after;
    }

    private (string? Unit, int After) Unit(int first, int next)
    {
        var end = words[next - 1].End;
        if (end < text.Length && text[end] == '%' || end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '%')
            return ("%", next);
        if (next < words.Count && FigureWords.Units.TryGetValue(words[next].Bare, out var unit))
            return (unit, next + 1);
        if (next + 1 < words.Count && words[next].Bare == "per" && words[next + 1].Bare == "cent")
            return ("%", next + 2);
        // "£90", and "£ 90" where a text was cut into words.
        var start = words[first].Start;
        var sign = start > 1 && text[start - 1] == ' ' ? start - 2 : start - 1;
        return sign >= 0 && char.GetUnicodeCategory(text[sign]) is UnicodeCategory.CurrencySymbol
            ? (text[sign].ToString(), next)
            : (null, next);
    }

    private bool IsPronounLike(int first, string spelled) => spelled.ToLowerInvariant() switch
    {
        "one" => true,
        "two" => first > 0 && words[first - 1].Bare.ToLowerInvariant() is "the" or "these" or "those" or "their" or "its" or "other",
        _ => false,
    };

    private bool IsSpelledMagnitude(int i) =>
        words[i].Bare.Length > 3 && FigureWords.Magnitudes.ContainsKey(words[i].Bare);

    // "may" and "march" are months only with a capital and not at the head of a sentence without a figure.
    private int? MonthAt(int i) =>
        FigureWords.Months.TryGetValue(words[i].Bare, out var month) && words[i].IsCapitalised
        && (words[i].Bare is not ("May" or "March" or "Mar") || i > 0 || i + 1 < words.Count && DigitsOf(words[i + 1].Bare).Length > 0)
            ? month
            : null;

    /// <summary>The month that follows a day ("13 September", "13th of September").</summary>
    private (int Month, int After)? DayMonth(int next)
    {
        var at = next < words.Count && words[next].Bare == "of" ? next + 1 : next;
        return at < words.Count && MonthAt(at) is { } month ? (month, at + 1) : null;
    }

    private bool Continues(int i, List<string> groups, string separators)
    {
        var next = DigitsOf(words[i + 1].Bare);
        if (next.Length == 0 || words[i + 1].Start - words[i].End != 1)
            return false;
        var separator = text[words[i].End];
        return separator switch
        {
            '.' or ',' => true,
            ' ' or '\'' => next.Length == 3 && groups[^1].Length == 3 - (separators.Length == 0 ? 3 - groups[^1].Length : 0)
                && groups[0].Length <= 3 && language.Split('-')[0] is not ("en" or "und"),
            '-' or '/' => separators.All(known => known == separator) && groups.Count < 3,
            _ => false,
        };
    }

    private bool IsBetween(int i, params ReadOnlySpan<string> gaps)
    {
        var gap = text[words[i].End..words[i + 1].Start];
        foreach (var allowed in gaps)
            if (gap == allowed)
                return true;
        return false;
    }

    /// <summary>The digits that a word begins with, in the figures 0 to 9 whatever its script.</summary>
    private static string DigitsOf(string word) => !char.IsDigit(word[0]) ? "" : string.Concat(word
        .TakeWhile(char.IsDigit)
        .Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));
}
