using System.Text.RegularExpressions;

namespace Briefings.Articles;

/// <summary>The end of a page: author notes, sign-offs, and what disclaimers and copyright lines say of the outlet.</summary>
internal static partial class PageEnd
{
    private const int LongestNote = 900;

    // "the views of The Daily Example" · "© 2023 The Daily Example"
    [GeneratedRegex(@"(?:views|views or opinions|opinions|position|policy) of (?<outlet>(?:[Tt]he )?\p{Lu}[\p{L}&'’-]*(?: \p{Lu}[\p{L}&'’-]*){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex ViewsOf();

    [GeneratedRegex(@"(?:©|\([Cc]\)|[Cc]opyright) ?(?:[12]\d{3},? )?(?<outlet>\p{Lu}[\p{L}&'’-]*(?: \p{Lu}[\p{L}&'’-]*){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightOf();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al)){1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingName();

    [GeneratedRegex(@"\b(?:is|was) (?:an?|the)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsA();

    public static void Mark(Page page)
    {
        for (var i = page.Count - 1; i > 0; i--)
        {
            if (page[i] is null && !MarkNote(page, i))
                break;
        }

        for (var i = 0; i < page.Count; i++)
        {
            if (page[i] == Furniture.Disclaimer)
                page.SaysOpinion = true;
            if (page[i] == Furniture.AuthorNote)
                page.SaysOpinion |= Cues.OpinionAuthor.IsIn(page.Words(i));
            if (page[i] == Furniture.Credit)
                page.SaysNews |= page.Words(i)[0] == '(';
            var outlet = page[i] switch
            {
                Furniture.Disclaimer => ViewsOf(),
                Furniture.Copyright => CopyrightOf(),
                _ => null,
            };
            if (outlet?.Match(page.Words(i).ToString()) is { Success: true } match)
                page.Facts = page.Facts.Or(new() { Outlet = match.Groups["outlet"].Value });
        }
    }

    private static bool MarkNote(Page page, int i)
    {
        var text = page.Words(i);
        if (Cues.SignOff().IsMatch(text))
            page[i] = Furniture.Byline;
        else if (text.Length <= LongestNote && IsAuthorNote(page, i, text))
            page[i] = Furniture.AuthorNote;
        return page[i] is not null;
    }

    private static bool IsAuthorNote(Page page, int i, ReadOnlySpan<char> text)
    {
        var opening = text[..Math.Min(text.Length, 160)];
        if (page.Facts.Byline is { Length: > 3 } byline && text.StartsWith(Cues.NameIn(byline), StringComparison.OrdinalIgnoreCase)
            && (IsA().IsMatch(opening) || Cues.AuthorNote.IsIn(opening)))
        {
            return true;
        }

        if (!Cues.AuthorNote.IsIn(opening))
            return false;
        if (Cues.AuthorNote.Starts(text))
            return true;
        // Somebody of whom the article spoke before is no author.
        var name = LeadingName().Match(opening.ToString());
        return name.Success && page.Text.AsSpan(0, page.Place(i).Start).IndexOf(LastName(name.Groups["name"].Value), StringComparison.Ordinal) < 0;
    }

    private static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
