using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Briefings.Typesetting.Blocks;

/// <summary>The language that a writer marks a place with: <c>*Bonjour*{lang=fr}</c>.</summary>
internal static class LanguageTag
{
    private const int MostLetters = 35;

    /// <summary>A BCP 47 tag; null where there is none, or what stands there is none.</summary>
    public static string? Of(IMarkdownObject place)
    {
        var value = place.TryGetAttributes()?.Properties?.Find(property => property.Key == "lang").Value;
        return value is { Length: >= 2 and <= MostLetters } && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(value[0]) && value[^1] != '-'
            ? value
            : null;
    }
}
