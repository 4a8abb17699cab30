using System.Text.RegularExpressions;

namespace Briefings.Prompts;

/// <summary>The variables of prompts: <c>{{$name}}</c> is a value of the article in hand; any other use of <c>{{</c> is a mistake.</summary>
public static partial class PromptVariables
{
    public const string OutputLanguage = "output_language";
    public const string Part = "part";
    public const string Marker = "marker";
    public const string Article = "article";
    public const string Failed = "failed";
    public const string Fault = "fault";

    public static readonly IReadOnlyList<string> OfUser = [OutputLanguage, Part, Marker, Article];

    public static readonly IReadOnlyList<string> OfAgain = [OutputLanguage, Part, Marker, Article, Fault];

    public static readonly IReadOnlyList<string> OfRepair = [OutputLanguage, Marker, Article, Failed];

    internal static IEnumerable<Problem> Check(string text, string file, IReadOnlyList<string> known)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match opening in Opening().Matches(text))
        {
            var (line, column) = TextPlace.Of(text, opening.Index);
            if (Variable().Match(text, opening.Index) is not { Success: true } variable || variable.Index != opening.Index)
                yield return Problems.PromptSyntax(file, line, column);
            else if (!known.Contains(variable.Groups["name"].Value))
                yield return Problems.PromptVariableUnknown(variable.Groups["name"].Value, known, file, line, column);
            else
                used.Add(variable.Groups["name"].Value);
        }

        foreach (var name in known.Where(name => !used.Contains(name)))
            yield return Problems.PromptVariableMissing(name, file);
    }

    [GeneratedRegex(@"\{\{")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\{\$(?<name>\w+)\}\}")]
    private static partial Regex Variable();
}
