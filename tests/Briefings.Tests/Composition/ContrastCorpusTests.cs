using Briefings.Composition;

namespace Briefings.Tests.Composition;

/// <summary>Contradictions that people planted in two articles, and articles that agree.</summary>
public sealed class ContrastCorpusTests
{
    [Fact]
    public void Eighteen_of_twenty_contradictions_are_found_and_none_where_there_is_none()
    {
        var cases = ContrastCase.In("contrasts.cases");
        var planted = cases.Where(entry => entry.Expected is not null).ToList();
        var agreeing = cases.Where(entry => entry.Expected is null).ToList();

        Assert.Equal((20, 20), (planted.Count, agreeing.Count));
        var missed = planted.Where(entry => !entry.IsFound).Select(entry => $"{entry.Name}: {string.Join("; ", entry.Found().Select(found => $"{found.Kind} {found.Point}"))}").ToList();
        var wrong = agreeing.SelectMany(entry => entry.Contradictions.Select(found => $"{entry.Name}: {found.Point}")).ToList();
        Assert.True(missed.Count <= 2, string.Join('\n', missed));
        Assert.Empty(wrong);
    }
}
