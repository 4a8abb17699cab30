namespace Briefings.Articles;

/// <summary>The head of a page, up to the first paragraph of the body.</summary>
internal static class PageHead
{
    private const int LongestTitle = 200;
    private const int LongestStandfirst = 320;
    private const int MostStandfirsts = 3;

    public static void Mark(Page page)
    {
        var i = 0;
        while (i < page.Count && (page[i] is not null and not Furniture.Title || MarkSmallPrint(page, i)))
            i++;
        if (i < page.Count && page[i] is null && IsTitle(page, i))
            page[i] = Furniture.Title;
        if (i < page.Count && page[i] == Furniture.Title && string.IsNullOrWhiteSpace(page.Facts.Title))
            page.Facts = page.Facts with { Title = OnOneLine(page.Words(i)) };

        var title = Page.Key(page.Facts.Title);
        MarkRepeatedTitles(page, title);
        var hasTitle = i < page.Count && page[i] == Furniture.Title;
        while (i < page.Count && (page[i] is not null || MarkSmallPrint(page, i) || (hasTitle && (MarkName(page, i) || MarkStandfirst(page, i)))))
            i++;
        if (i < page.Count)
            ReadOpeningDateline(page, page.Words(i));
    }

    /// <summary>Labels, bylines with their cue, datelines.</summary>
    private static bool MarkSmallPrint(Page page, int i)
    {
        var text = page.Words(i);
        if (Cues.IsLabel(text))
        {
            page[i] = Furniture.Heading;
            page.SaysOpinion |= Cues.OpinionLabel.Is(text);
        }
        else if (Cues.IsByline(text))
        {
            page[i] = Furniture.Byline;
            page.Facts = page.Facts.Or(new() { Byline = OnOneLine(text), Date = Date(text) });
        }
        else if (Cues.IsDateline(text))
        {
            page[i] = Furniture.Dateline;
            page.SaysNews |= char.IsUpper(text[0]) && char.IsUpper(text[1]);
            page.Facts = page.Facts.Or(new() { Date = Date(text) });
        }

        return page[i] is not null;
    }

    private static bool MarkName(Page page, int i)
    {
        if (!Cues.IsPersonName(page.Words(i)))
            return false;
        page[i] = Furniture.Byline;
        page.Facts = page.Facts.Or(new() { Byline = OnOneLine(page.Words(i)) });
        return true;
    }

    /// <summary>A short paragraph between the title and a byline, a dateline or the title's repetition, or one the body repeats.</summary>
    private static bool MarkStandfirst(Page page, int i)
    {
        if (page.Words(i).Length > LongestStandfirst || i + 1 == page.Count)
            return false;
        if (!(HeadGoesOn(page, i) && !IsStory(page.Words(i))) && !IsRepeatedLater(page, i))
            return false;
        page[i] = Cues.CaptionPosition.IsIn(page.Words(i)) ? Furniture.Caption : Furniture.Standfirst;
        return true;
    }

    /// <summary>A standfirst has a sentence or two; more of them tell the story, whatever line comes next.</summary>
    private static bool IsStory(ReadOnlySpan<char> text)
    {
        var ends = 0;
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (Marks.EndsSentences(text[at]) && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) && char.IsLower(text[at - 1]))
                ends++;
        }

        return ends >= 2;
    }

    private static bool HeadGoesOn(Page page, int i)
    {
        for (var next = i + 1; next < Math.Min(page.Count - 1, i + 1 + MostStandfirsts); next++)
        {
            var text = page.Words(next);
            if (page[next] is Furniture.Title or Furniture.Byline || IsSmallPrint(page, next) || Cues.IsPersonName(text))
                return true;
            if (page[next] is null && text.Length > LongestStandfirst)
                return false;
        }

        return false;
    }

    private static bool IsRepeatedLater(Page page, int i)
    {
        var end = page.Place(i).End;
        return page.Words(i).Length >= 40 && page.Text.AsSpan(end).IndexOf(page.Words(i), StringComparison.Ordinal) >= 0;
    }

    private static bool IsTitle(Page page, int i)
    {
        var text = page.Words(i);
        if (i + 1 >= page.Count || text.Length > 2 * LongestTitle)
            return false;
        if (!string.IsNullOrWhiteSpace(page.Facts.Title))
            return SharesTheTitle(Page.Key(text), Page.Key(page.Facts.Title));
        if (text.Length > LongestTitle || text[^1] is ':' or ',' or ';' || char.IsLower(text[0]))
            return false;
        return !Cues.EndsASentence(text) || IsTitleCase(text) || IsSmallPrint(page, i + 1)
            || (Cues.IsPersonName(page.Words(i + 1)) && i + 2 < page.Count && IsSmallPrint(page, i + 2)) || RepeatsSoon(page, i);
    }

    private static bool IsSmallPrint(Page page, int i) => Cues.IsDateline(page.Words(i)) || Cues.IsByline(page.Words(i));

    /// <summary>"Title - The Outlet" is the title too.</summary>
    private static bool SharesTheTitle(string key, string title) =>
        key.Length > 0 && (key == title || (key.StartsWith(title, StringComparison.Ordinal) && key.Length - title.Length <= 40)
            || (title.StartsWith(key, StringComparison.Ordinal) && key.Length * 5 >= title.Length * 3));

    private static bool RepeatsSoon(Page page, int i)
    {
        var key = Page.Key(page.Words(i));
        return Enumerable.Range(i + 1, Math.Min(4, page.Count - i - 1)).Any(next => Page.Key(page.Words(next)) == key);
    }

    private static bool IsTitleCase(ReadOnlySpan<char> text)
    {
        var (words, capitals) = (0, 0);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            words++;
            if (char.IsUpper(word[0]))
                capitals++;
        }

        return words >= 3 && capitals * 5 >= words * 4;
    }

    private static void MarkRepeatedTitles(Page page, string title)
    {
        for (var i = 0; i < page.Count && title.Length > 0; i++)
        {
            if (page[i] is null or Furniture.Heading && page.Words(i).Length <= 2 * title.Length + 20 && page.Count > 1 && Page.Key(page.Words(i)) == title)
                page[i] = Furniture.Title;
        }
    }

    private static void ReadOpeningDateline(Page page, ReadOnlySpan<char> text)
    {
        var match = Cues.OpeningDateline().Match(text[..Math.Min(text.Length, 160)].ToString());
        if (!match.Success)
            return;
        page.SaysNews = true;
        page.Facts = page.Facts.Or(new() { Outlet = match.Groups["agency"].Value, Date = Date(match.ValueSpan) });
    }

    private static string? Date(ReadOnlySpan<char> text) => Dates.In(text)?.ToString("O");

    private static string OnOneLine(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
