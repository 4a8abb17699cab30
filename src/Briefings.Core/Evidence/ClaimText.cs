using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.Evidence;

/// <summary>What no text of a claim may carry onto a page.</summary>
internal static partial class ClaimText
{
    // Each of the patterns below has one of these, but for the address of a site.
    private static readonly SearchValues<char> OfLinksAndMarkup = SearchValues.Create(":[]<{}`&");

    /// <summary>Control, bidirectional and invisible characters, halves of surrogate pairs; the joiners that scripts need are not hidden.</summary>
    public static bool HasHidden(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.EnumerateRunes().Any(IsHidden);

    public static bool IsHidden(Rune rune) => rune.Value is not (0x200C or 0x200D) && (rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    public static bool IsLinkOrMarkup(string text) =>
        (text.AsSpan().ContainsAny(OfLinksAndMarkup) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)) && LinkOrMarkup().IsMatch(text);

    [GeneratedRegex(@"[a-z][a-z0-9+.-]{1,30}://|\bwww\.|\b(?:mailto|javascript|data|file):\S|\]\(|\]:\s|!\[|<[a-z/!?]|\{\{|\}\}|\{%|```|&(?:#|[a-z]+;)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkOrMarkup();
}
