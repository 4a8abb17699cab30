using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class AliasTests
{
    private const string CaseFile = "tests/Briefings.Tests/Analysis/Rules/aliases.cases";

    public static TheoryData<int, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string>();
        foreach (var (number, line) in File.ReadLines(Path.Combine(Repository.Root, CaseFile)).Index())
        {
            if (line.Split(" => ") is [var sentences, var actor] && line[0] != '#')
                cases.Add(number + 1, sentences, actor);
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_actor_is_called_what_its_line_says(int line, string sentences, string expected)
    {
        var cast = CastReader.Read(new Document(ArticleText.Read(sentences.Replace(" / ", "\n", StringComparison.Ordinal))));

        var found = cast.Actors.Select(actor => $"{actor.Name} | {(actor.Aliases.Count == 0 ? "-" : string.Join(", ", actor.Aliases))}");

        Assert.True(found.Contains(expected), $"aliases.cases({line}): expected {expected}, found {string.Join("; ", found)}");
    }
}
