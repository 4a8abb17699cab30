namespace Briefings.Composition.Stories;

/// <summary>Numbers for the stems of an edition's articles: each is held once, however many articles have it.</summary>
internal sealed class Stems
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>By their numbers.</summary>
    public IReadOnlyList<string> All => [.. numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];

    public int NumberOf(string stem)
    {
        if (!numbers.TryGetValue(stem, out var number))
            numbers[stem] = number = numbers.Count;
        return number;
    }
}
