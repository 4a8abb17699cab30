using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class NamesTests
{
    private const string CaseFile = "tests/Briefings.Tests/Analysis/Rules/names.cases";

    public static TheoryData<int, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string>();
        foreach (var (number, line) in File.ReadLines(Path.Combine(Repository.Root, CaseFile)).Index())
        {
            if (line.Split(" => ") is [var sentence, var names] && line[0] != '#')
                cases.Add(number + 1, sentence, names);
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_sentence_names_whom_its_line_says(int line, string sentence, string expected)
    {
        var document = new Document(ArticleText.Read(sentence));
        var cast = CastReader.Read(document);

        var found = string.Join("; ", cast.Mentions
            .Where(mention => mention is { Kind: MentionKind.Name, Actor: >= 0 })
            .Select(mention => $"{document.Text[mention.Start..mention.End]} {cast.Actors[mention.Actor].Kind}"));

        Assert.True(expected == (found.Length == 0 ? "-" : found), $"names.cases({line}): expected {expected}, found {found}");
    }
}
