using System.Collections.Frozen;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>The entries of <c>prepositions.words.txt</c>.</summary>
internal static class Prepositions
{
    // Room enough for "of the ".
    private const int Reach = 12;

    private static readonly FrozenSet<string> All = WordFile.Lines("Briefings.Evidence.Speech", "prepositions")
        .SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a preposition, an article between them or not, stands before a name.</summary>
    public static bool LeadTo(Place name, Source source) => Before(name, source) is not null;

    /// <summary>The preposition before a name, in small letters, an article between them or not; null where there is none.</summary>
    public static string? Before(Place name, Source source)
    {
        var before = Words.In(source.Article.Text[Math.Max(0, name.Start - Reach)..name.Start]).ToList();
        if (before is [.., { Bare: "the" or "The" or "a" or "an" }])
            before.RemoveAt(before.Count - 1);
        return before is [.., var last] && All.Contains(last.Bare) ? last.Bare.ToLowerInvariant() : null;
    }
}
