using System.Globalization;
using System.Net;

namespace Briefings.Tests.Articles;

public sealed class NewsPagesTests
{
    public static TheoryData<string> Files => [.. NewsPage.All().Select(page => page.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_holds_all_that_is_expected_of_it_and_all_that_is_to_be_left_out(string name)
    {
        var page = NewsPage.All().Single(page => page.File == name);
        var html = WebUtility.HtmlDecode(File.ReadAllText(page.Path));

        Assert.All([.. page.Holds, .. page.Lacks], words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.All(
            new[] { page.Title, page.Byline, page.Outlet, page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>(),
            words => Assert.Contains(words, html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_page_is_without_an_expectation() => Assert.Equal(
        NewsPage.All().Select(page => page.File).Concat(["README.md", "expected.json"]).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(NewsPage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_lists_every_page_with_its_outcome() => Assert.Equal(
        NewsPage.All().Select(Row),
        File.ReadLines(Path.Combine(NewsPage.Folder, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));

    private static string Row(NewsPage page) => string.Create(
        CultureInfo.InvariantCulture,
        $"| `{page.File}` | {page.Outcome.ToString().ToLowerInvariant()} | {page.Title ?? "-"} | {page.Byline ?? "-"} | {page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"} | {page.Outlet ?? "-"} | {page.Why} |");
}
