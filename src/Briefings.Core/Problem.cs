using System.Text;

namespace Briefings;

/// <summary>
/// A coded error or warning that a person can act on. Every one of them is a named method of <see cref="Problems"/>.
/// </summary>
/// <param name="Code"><c>BRFnnnn</c>: 1 articles, 2 evidence, 3 templates, 4 models and prompts, 5 command line, files and
/// configuration, 6 typesetting, 7 sources, schedules, storage and delivery.</param>
/// <param name="Message">What is wrong, and what to do, in one line.</param>
/// <param name="Where">The file, option or address it was found in; null where there is none to name.</param>
/// <param name="Line">1-based, where the problem has a place in a text.</param>
/// <param name="Column">1-based.</param>
public sealed record Problem(string Code, string Message, string? Where = null, int? Line = null, int? Column = null)
{
    public bool IsWarning { get; init; }

    /// <summary>The one form in which every problem is shown: <c>where(line,col) : error BRF1003 : what, and what to do</c>.</summary>
    public override string ToString()
    {
        var place = Line is null ? Where : $"{Where}({Line},{Column ?? 1})";
        var severity = IsWarning ? "warning" : "error";
        return OneLine(place is null ? $"{severity} {Code} : {Message}" : $"{place} : {severity} {Code} : {Message}");
    }

    /// <summary>A file name may hold line ends, terminal commands and direction marks: they are shown, not obeyed.</summary>
    private static string OneLine(string text)
    {
        if (!text.Any(IsObeyed))
            return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            line.Append(IsObeyed(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return line.ToString();
    }

    private static bool IsObeyed(char c) => char.IsControl(c) || c is >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
