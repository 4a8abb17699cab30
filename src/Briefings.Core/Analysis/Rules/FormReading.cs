using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>Says where a text is no prose: rules that read sentences read a list, a transcript, a poem, code or a table badly or not at all.</summary>
internal static class FormReading
{
    // A line or two of any form stands in ordinary articles; from here on it is a part that a reader would miss.
    private const int FewestLines = 4;
    private const int LongestVerse = 60;

    /// <summary>Whether no line of the text names who speaks in front, as those of a transcript do.</summary>
    public static bool IsInOneVoice(Article article) => !Body(article).SelectMany(paragraph => LinesOf(article, paragraph)).Any(IsSpeakerLine);

    /// <summary>One plain sentence for each form that the text has; none for prose.</summary>
    public static IReadOnlyList<string> Notes(Article article)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = 0;
        foreach (var paragraph in Body(article))
        {
            var texts = LinesOf(article, paragraph);
            var isVerse = texts.Length >= FewestLines && Array.TrueForAll(texts, IsVerse);
            foreach (var text in texts)
            {
                lines++;
                var form = isVerse && FormOf(text) is null ? "verse" : FormOf(text);
                if (form is not null)
                    counts[form] = counts.GetValueOrDefault(form) + 1;
            }
        }

        return [.. counts.Where(count => count.Value >= FewestLines && (count.Key != "transcript" || count.Value * 5 >= lines))
            .OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => Note(count.Key, count.Value))];
    }

    private static IEnumerable<Paragraph> Body(Article article) => article.Paragraphs.Where(paragraph => paragraph.Furniture is null);

    private static string[] LinesOf(Article article, Paragraph paragraph) =>
        article.Text.Substring(paragraph.Start, paragraph.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Note(string form, int lines) => form switch
    {
        "transcript" => $"{lines} lines name their speaker in front, as in a transcript: who says what there was not read.",
        "table" => $"{lines} lines look like a table: they were read as text, cell after cell, and may say nothing or the wrong thing.",
        "code" => $"{lines} lines look like code: they were not understood.",
        "list" => $"{lines} lines are items of a list: what joins them was not read.",
        _ => $"{lines} lines look like verse: they were read as prose.",
    };

    private static string? FormOf(string line)
    {
        if (line.AsSpan().Count('|') >= 2 || line.AsSpan().Count('\t') >= 2)
            return "table";
        if (line[^1] is '{' or '}' or ';' && (line.Contains('(', StringComparison.Ordinal) || line.Contains('=', StringComparison.Ordinal) || line.Length < 3))
            return "code";
        if (line[0] is '•' or '*' or '▪' || (line[0] is '-' or '–' && line.Length > 1 && line[1] == ' ') || IsNumbered(line))
            return "list";
        return IsSpeakerLine(line) ? "transcript" : null;
    }

    // "1. Flour", "2) Eggs"
    private static bool IsNumbered(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }

    // "SPEAKER: …", "Q: …"
    private static bool IsSpeakerLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 30 || colon + 2 >= line.Length || line[colon + 1] != ' ')
            return false;
        var name = line.AsSpan(0, colon);
        foreach (var word in name.Split(' '))
        {
            if (name[word].Length == 0 || !char.IsUpper(name[word][0]))
                return false;
        }

        return true;
    }

    private static bool IsVerse(string line) => line.Length <= LongestVerse && line.Length > 3 && char.IsUpper(line[0]) && line[^1] is not ('.' or '|');
}
