using System.Collections.Frozen;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>What an article only supposes, asks or denies of somebody, by the entries of <c>suppositions.words.txt</c>.</summary>
internal static class Suppositions
{
    // Room enough for "whether the ".
    private const int Reach = 14;

    private static readonly FrozenSet<string> All = WordFile.Lines("Briefings.Evidence.Speech", "suppositions")
        .SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word that supposes, asks or denies stands right before a name, an article between them or not.</summary>
    public static bool LeadTo(Place name, Source source)
    {
        var sentence = source.SentenceAt(name.Start);
        var before = Words.In(source.Article.Text[Math.Max(sentence.Start, name.Start - Reach)..name.Start]).ToList();
        if (before is [.., { Bare: "the" or "The" or "a" or "an" }])
            before.RemoveAt(before.Count - 1);
        return before is [.., var last] && All.Contains(last.Bare);
    }

    /// <summary>Whether the sentence of a quote asks, in the article's own voice and not in somebody's quotation marks.</summary>
    public static bool Asks(Quote quote, Source source)
    {
        var sentence = source.SentenceAt(quote.Start);
        return source.Article.Text[sentence.End - 1] == '?' && !source.Quotations.Touching(sentence.End - 1, sentence.End).Any();
    }

    /// <summary>Whether a cue says that something was not said.</summary>
    public static bool IsDenial(string cue) => cue.Contains("n't", StringComparison.OrdinalIgnoreCase)
        || cue.Contains("n’t", StringComparison.OrdinalIgnoreCase)
        || Words.In(cue).Any(word => word.Bare.ToLowerInvariant() is "not" or "never");
}
