namespace Briefings.Composition.Contrasts;

/// <summary>Holds the sentences of a story's voices against each other.</summary>
internal static class ContrastFinder
{
    public static IReadOnlyList<Contrast> Find(IReadOnlyList<Voice> voices) => voices.Count < 2 ? [] : [];
}
