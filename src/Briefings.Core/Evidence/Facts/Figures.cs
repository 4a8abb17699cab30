namespace Briefings.Evidence.Facts;

/// <summary>The numbers and dates of a text.</summary>
internal sealed record Figures(IReadOnlyList<Number> Numbers, IReadOnlyList<Day> Days, IReadOnlyList<int> Months)
{
    public static Figures In(string text, string language) => In(new WordedText(text), language);

    public static Figures In(WordedText text, string language) => FigureScanner.Scan(text, language);
}
