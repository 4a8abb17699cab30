namespace Briefings.Tests.Composition;

/// <summary>Contradictions that people planted in two articles, and articles that agree. docs/evaluation.md tells how each set was made.</summary>
public sealed class ContrastCorpusTests
{
    [Theory]
    [InlineData("contrasts.cases", 20, 18)]
    [InlineData("contrasts-unseen.cases", 10, 8)]
    [InlineData("contrasts-third.cases", 10, 9)]
    public void Nine_in_ten_contradictions_are_found_and_none_where_there_is_none(string file, int each, int found)
    {
        var cases = ContrastCase.In(file);
        var planted = cases.Where(entry => entry.Expected is not null).ToList();
        var agreeing = cases.Where(entry => entry.Expected is null).ToList();

        Assert.Equal((each, each), (planted.Count, agreeing.Count));
        Assert.Empty(agreeing.SelectMany(entry => entry.Contradictions.Select(wrong => $"{entry.Name}: {wrong.Point}")));
        var missed = planted.Where(entry => !entry.IsFound).Select(entry => entry.Name).ToList();
        Assert.True(missed.Count <= each - found, string.Join('\n', missed));
    }
}
