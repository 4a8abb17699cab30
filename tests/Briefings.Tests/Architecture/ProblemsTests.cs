using System.Text.RegularExpressions;
using Briefings.Tests.Support;

namespace Briefings.Tests.Architecture;

/// <summary>Whoever meets a code finds it in docs/problems.md, and finds no code there that nobody can meet.</summary>
public sealed partial class ProblemsTests
{
    [Fact]
    public void Every_code_has_one_row_in_the_documentation_and_no_other()
    {
        var raised = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !InBuildOutput().IsMatch(file))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
        var documented = File.ReadLines(Repository.PathOf("docs", "problems.md"))
            .Where(line => line.StartsWith("| BRF", StringComparison.Ordinal))
            .Select(line => Code().Match(line).Value);

        Assert.Equal(raised, documented);
    }

    [GeneratedRegex("BRF[1-9][0-9]{3}")]
    private static partial Regex Code();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex InBuildOutput();
}
