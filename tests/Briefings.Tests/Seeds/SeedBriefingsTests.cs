using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;
using Briefings.Tests.Support;

namespace Briefings.Tests.Seeds;

/// <summary>What a reader gets of every seed, as a page that a reviewer can read: by the rule analyst, through the gate and the template.</summary>
public sealed class SeedBriefingsTests
{
    public static TheoryData<string> Slugs => [.. Directory.GetDirectories(Repository.PathOf("seeds", "articles")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task The_briefing_of_a_seed(string slug)
    {
        var folder = Repository.PathOf("seeds", "articles", slug);
        var article = ArticleReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "article.md")), "article.md");
        var briefing = Gate.Check(article, await new RuleAnalyst().ReadAsync(article, CancellationToken.None));
        var template = Template.Load(Repository.PathOf("templates", "single"));

        var page = template.Render(BriefingView.From(briefing, template, new BriefingOptions(new DateOnly(2026, 11, 23), "Briefings")));

        // The colophon's hashes change with every word list and template: the page itself is what a reviewer reads.
        Verifier.VerifyFile(page[..page.LastIndexOf("\n---\n", StringComparison.Ordinal)], Path.Combine(folder, "briefing.verified.md"));
    }
}
