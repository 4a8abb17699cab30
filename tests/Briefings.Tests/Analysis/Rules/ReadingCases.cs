using System.Runtime.CompilerServices;
using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Articles;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>
/// Cases in a text file beside the test: a sentence as it stands in an article, then, indented, what is read in it; a blank
/// line between cases, "#" before a remark. Every case is read with a second paragraph that names those who appear.
/// </summary>
internal static class ReadingCases
{
    private const string Cast =
        "Anna Berger, Paul Novak, Vladimir Putin, Russia, North Korea, France and Norway appear in this story.";

    public static TheoryData<string, string> In(string file, [CallerFilePath] string here = "")
    {
        TheoryData<string, string> cases = [];
        List<string> lines = [];
        foreach (string line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Append(""))
        {
            if (line.StartsWith('#'))
            {
                continue;
            }
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                cases.Add(lines[0], string.Join('\n', lines.Skip(1).Select(expected => expected.Trim())));
                lines.Clear();
            }
        }
        return cases;
    }

    public static Reading Read(string sentence) => RuleAnalyst.Read(Article(sentence));

    public static Article Article(string sentence) => ArticleReader.FromText($"{sentence}\n\n{Cast}\n");
}
