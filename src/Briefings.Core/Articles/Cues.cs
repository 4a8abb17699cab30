using System.Text.RegularExpressions;

namespace Briefings.Articles;

/// <summary>What a paragraph says of itself, by <c>Words/furniture.words.txt</c> and the shape of its line.</summary>
internal static partial class Cues
{
    private const int LongestLine = 160;
    private const int LongestPromotion = 120;
    private const int LongestCaption = 700;
    private const int LongestDisclaimer = 900;
    private static readonly WordList Words = WordList.Load("furniture");

    public static PhraseSet OpinionLabel { get; } = new(Words["opinion label"]);

    public static PhraseSet AuthorNote { get; } = new(Words["author note"]);

    public static PhraseSet OpinionAuthor { get; } = new(Words["opinion author"]);

    public static PhraseSet Paywall { get; } = new(Words["paywall"]);

    public static PhraseSet CaptionPosition { get; } = new(Words["caption position"]);

    private static readonly PhraseSet SectionLabel = new(Words["section label"]);
    private static readonly PhraseSet BylineStart = new(Words["byline"]);
    private static readonly PhraseSet Desk = new(Words["desk"]);
    private static readonly PhraseSet NoPerson = new(Words["no person"]);
    private static readonly PhraseSet DisclaimerPhrase = new(Words["disclaimer"]);
    private static readonly PhraseSet DisclaimerSubject = new(Words["disclaimer subject"]);
    private static readonly PhraseSet EditorNoteStart = new(Words["editor note"]);
    private static readonly PhraseSet PromotionStart = new(Words["promotion"]);
    private static readonly PhraseSet CaptionStart = new(Words["caption"]);
    private static readonly PhraseSet PictureCredit = new(Words["picture credit"]);
    private static readonly PhraseSet CreditStart = new(Words["credit"]);
    private static readonly PhraseSet CopyrightPhrase = new(Words["copyright"]);

    // WASHINGTON — · LONDON 1996-12-06 · AL-AIN, United Arab Emirates 1996-12-06 · WEST PALM BEACH, Fla. — · KYIV (Reuters) -
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]*){0,3}(?:, [\p{L}. ]{2,30})?(?:,? (?:\d{4}-\d{2}-\d{2}|\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?))?(?: \([\p{L} /-]{2,30}\))? ?(?<dash>[—–―-]{1,2}|:)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneDateline();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,4}(?:, [\p{L}. ]{2,30})?(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: \((?<agency>[\p{L} /-]{2,30})\))? ?[—–―-]{1,2} ", RegexOptions.CultureInvariant)]
    public static partial Regex OpeningDateline();

    [GeneratedRegex(@"^(?:(?:first )?(?:published|updated|posted|last updated|modified|date|on|le|am|vom)\b[ :]*(?:on |at )?)?(?:\p{L}{3,10},? )?(?:\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.?(?:st|nd|rd|th)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}年\d{1,2}月\d{1,2}日)\b[^.!?]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();

    // Jane Doe · J. K. van der Berg · Amélie O'Hara-Smith
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|y)){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    // -- Joan Gralla, 212-859-1654
    [GeneratedRegex(@"^(?:--|—|–|-) ?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,4}(?:,? [+()\d -]{6,20})?$", RegexOptions.CultureInvariant)]
    public static partial Regex SignOff();

    /// <summary>What a paragraph is by its own words, wherever it stands; null for one that may be body.</summary>
    public static Furniture? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestDisclaimer)
            return null;
        if (EditorNoteStart.Starts(text.TrimStart("([*_")))
            return Furniture.EditorNote;
        if (DisclaimerPhrase.IsIn(text) && DisclaimerSubject.IsIn(text))
            return Furniture.Disclaimer;
        if (text.Length <= 300 && CopyrightPhrase.IsIn(text) && IsCopyright(text))
            return Furniture.Copyright;
        if (text.Length <= LongestCaption && IsCaption(text))
            return Furniture.Caption;
        if (text.Length <= LongestLine && IsCredit(text))
            return Furniture.Credit;
        if (text.Length <= 300 && Paywall.IsIn(text))
            return Furniture.Promotion;
        return text.Length <= LongestPromotion && PromotionStart.Starts(text.TrimStart("([*_>»→ ")) ? Furniture.Promotion : null;
    }

    public static bool IsLabel(ReadOnlySpan<char> text) => OpinionLabel.Is(text) || SectionLabel.Is(text);

    public static bool IsByline(ReadOnlySpan<char> text)
    {
        var cue = text.Length <= LongestLine ? BylineStart.LengthAtStart(text) : 0;
        return cue > 0 && cue + 1 < text.Length && !EndsASentence(text) && (Names(text[cue..]) || (text.Length < 60 && Desk.IsIn(text)));
    }

    /// <summary>The name in a byline, without "By".</summary>
    public static string NameIn(string byline) => byline[BylineStart.LengthAtStart(byline)..].Trim(' ', ':');

    public static bool IsPersonName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 48 || text[^1] == '.' || !PersonName().IsMatch(text) || IsLabel(text) || NoPerson.IsIn(text))
            return false;
        foreach (var word in text.Split(' '))
        {
            if (NextWords.IsStarter(text[word]))
                return false;
        }

        return !AllCapitals(text);
    }

    public static bool IsDateline(ReadOnlySpan<char> text) =>
        text.Length <= 100 && (LoneDateline().Match(text.ToString()) is { Success: true } match && (match.Groups["dash"].Success || HasDigit(text)))
        || IsDateLine(text);

    private static bool IsDateLine(ReadOnlySpan<char> text) => text.Length <= 100 && HasDigit(text) && DateLine().IsMatch(text);

    public static bool EndsASentence(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last > 0 && (Marks.Closes(text[last]) || text[last] == ' '))
            last--;
        return last >= 0 && Marks.EndsSentences(text[last]);
    }

    /// <summary>A caption opens with its cue, or closes with the picture's credit in brackets.</summary>
    private static bool IsCaption(ReadOnlySpan<char> text)
    {
        var cue = CaptionStart.LengthAtStart(text);
        if (cue > 0 && text.Length > cue + 20 && (char.IsPunctuation(text[cue - 1]) || text.StartsWith("file", StringComparison.OrdinalIgnoreCase)))
            return true;
        var closing = text.TrimEnd(". ");
        if (closing.Length < 20 || closing[^1] is not (')' or ']'))
            return false;
        var opening = closing.LastIndexOfAny('(', '[');
        return opening > 0 && closing.Length - opening < 120 && PictureCredit.IsIn(closing[(opening + 1)..^1]);
    }

    private static bool IsCredit(ReadOnlySpan<char> text) =>
        (CreditStart.Starts(text) && (Names(text) || text[0] == '(' || text.Contains(':')))
        || (text.Length <= 60 && !EndsASentence(text) && PictureCredit.IsIn(text) && Names(text));

    private static bool IsCopyright(ReadOnlySpan<char> text) =>
        text[0] == '©' || (text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) && HasDigit(text)) || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
        || text.Contains("reserved", StringComparison.OrdinalIgnoreCase) || text.Contains("may not be published", StringComparison.OrdinalIgnoreCase)
        || (text.Length <= 80 && text.IndexOf('©') is > 0 and var at && text[at - 1] == ' ');

    /// <summary>Most of the longer words are capitalised, as in a line of names.</summary>
    private static bool Names(ReadOnlySpan<char> text)
    {
        var (words, capitals) = (0, 0);
        foreach (var range in text.SplitAny(' ', '/', ',', ':', '('))
        {
            var word = text[range];
            if (word.Length < 3 || !char.IsLetter(word[0]))
                continue;
            words++;
            if (!char.IsLower(word[0]))
                capitals++;
        }

        return words == 0 || capitals * 2 >= words;
    }

    public static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    public static bool AllCapitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
