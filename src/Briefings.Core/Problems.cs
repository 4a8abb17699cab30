namespace Briefings;

/// <summary>Every coded problem of Briefings, in the order of their codes. <c>docs/problems.md</c> says more of each.</summary>
public static class Problems
{
    // 1: articles

    public static Problem EmptyArticle(string? where) =>
        new("BRF1001", "There is nothing in it. Give a file or text with an article in it.", where);

    public static Problem BlankArticle(string? where) =>
        new("BRF1002", "There is only white space in it. Give a file or text with an article in it.", where);

    public static Problem BinaryInput(string? where, string kind) =>
        new("BRF1003", $"This is {kind}, not text. Text, Markdown and HTML are read so far, PDF and DOCX are not yet: save the article as one of those.", where);

    public static Problem Undecodable(string? where, string tried, int offset) =>
        new("BRF1004",
            $"The text's encoding is not known. Tried: {tried}; byte {offset + 1} does not fit. " +
            "Convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8, naming the encoding it was saved in.", where);

    public static Problem TooLarge(string? where, int limit) =>
        new("BRF1005", $"It is larger than {limit / (1024 * 1024)} MB, which no article is. Give the article alone.", where);

    public static Problem BadFrontMatter(string? where, string reason, int line, int column) =>
        new("BRF1006", $"The front matter is not valid YAML: {reason}. Put values with a colon or a quotation mark in them into quotation marks.", where, line, column);

    public static Problem FrontMatterNotClosed(string? where) =>
        new("BRF1007", "The front matter that opens here has no closing line. Add a line of --- after its last key.", where, 1, 1);

    public static Problem NoArticleInPage(string? where) =>
        new("BRF1008", "No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself.", where);

    public static Problem TooDeep(string? where) =>
        new("BRF1009", "Its elements are nested too deeply to be an article. Save the text of the article itself.", where);

    public static Problem FrontMatterKeyUnknown(string? where, string key, int line, int column) =>
        Warning("BRF1010", $"The front matter's key {Shown(key)} is not known and was left out. Known are title, byline, outlet, date, url and language.", where, line, column);

    public static Problem FrontMatterValueIgnored(string? where, string key, int line, int column) =>
        Warning("BRF1011", $"The front matter's {Shown(key)} is not a plain value and was left out. Write it on one line.", where, line, column);

    public static Problem DateUnreadable(string? where, string date) =>
        Warning("BRF1012", $"The date {Shown(date)} cannot be read and was left out. Write it as 2023-09-15.", where);

    public static Problem UrlUnreadable(string? where, string url) =>
        Warning("BRF1013", $"{Shown(url)} is no http or https address and was left out.", where);

    public static Problem LanguageUnreadable(string? where, string language) =>
        Warning("BRF1014", $"The language {Shown(language)} is no language tag and was left out. Write it as en or pt-BR.", where);

    public static Problem Truncated(string? where, string sign) =>
        Warning("BRF1020", $"The article seems to be cut off: {sign}. What comes after is not in the briefing.", where);

    public static Problem BehindPaywall(string? where, string sign) =>
        Warning("BRF1021", $"The article seems to go on behind a paywall ({Shown(sign)}). Only what can be read here is in the briefing.", where);

    public static Problem TooShort(string? where, int sentences) =>
        Warning("BRF1022", $"There is little to brief: the body has {(sentences == 1 ? "one sentence" : $"{sentences} sentences")}. Check that the whole article was given.", where);

    public static Problem WronglyDeclared(string? where, string declared) =>
        Warning("BRF1023", $"The page declares {Shown(declared)} but is UTF-8, and was read as UTF-8. Check the accents in the quotes.", where);

    // 5: command line, files and configuration

    public static Problem FileNotFound(string path) =>
        new("BRF5001", "There is no such file. Check the path, or give - to read standard input.", path);

    private static Problem Warning(string code, string message, string? where, int? line = null, int? column = null) =>
        new(code, message, where, line, column) { IsWarning = true };

    /// <summary>Somebody else's words inside a message: on one line, in quotation marks, cut where they are long.</summary>
    private static string Shown(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? $"\"{line}\"" : $"\"{line[..57]}...\"";
    }
}
