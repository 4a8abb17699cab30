using System.Text;
using System.Text.RegularExpressions;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;
using Briefings.Tests.Support;
using Briefings.Worker.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;

namespace Briefings.Tests.Worker.Models;

/// <summary>
/// Articles that carry attacks, each with the reply of a model that obeyed. A file of <c>Injections</c> holds the article, the reply, and
/// what must never be printed as found; where a claim is listed as left out, it stands there without links and markup.
/// </summary>
public sealed partial class InjectionsTests : IDisposable
{
    private const string OwnAddress = "https://example.org/lindmark/bridge";
    private static readonly string Folder = Repository.PathOf("tests", "Briefings.Tests", "Worker", "Models", "Injections");

    private readonly TestModels models = new();

    public static TheoryData<string> Attacks => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_forty() => Assert.InRange(Attacks.Count, 40, 400);

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_model_that_obeys_puts_nothing_on_the_page(string attack)
    {
        var (article, reply, never) = Read(attack);
        await using var server = await ModelServer.StartAsync(ModelServer.Says(reply));

        var briefing = await models.BriefAsync(server, article);

        Assert.Equal("openai test", briefing.Analyst.Name);
        Assert.Equal("We closed it to keep people safe", briefing.Statements[0].Evidence[0].Text);
        var printed = Print(briefing);
        var markdown = Encoding.UTF8.GetString(printed[OutputFormat.Md].Span);
        var html = Encoding.UTF8.GetString(printed[OutputFormat.Html].Span);
        using var pdf = PdfDocument.Open(printed[OutputFormat.Pdf].ToArray());
        foreach (var words in never)
        {
            Assert.DoesNotContain(words, Found(markdown, "## What was left out"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(words, Found(html, "What was left out</h2>"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(words, Found(TextOf(pdf), "What was left out"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(Links().Matches(html), link => Assert.True(link.Groups["to"].Value is OwnAddress || link.Groups["to"].Value.StartsWith('#'), link.Value));
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Addresses(pdf), address => Assert.Equal(OwnAddress, address));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task No_attack_forges_a_role_or_the_marker(string attack)
    {
        var (article, reply, _) = Read(attack);
        await using var server = await ModelServer.StartAsync(ModelServer.Says(reply));

        await models.BriefAsync(server, article);

        var call = server.Calls.First();
        Assert.Equal(2, call.Body["messages"]!.AsArray().Count);
        Assert.Equal(TestModels.Prompt.System, call.System);
        var marker = $"=== article {article.Hash[..16]} ===";
        Assert.Equal(3, call.User.Split(marker).Length);
        Assert.DoesNotContain("<|", call.User, StringComparison.Ordinal);
        Assert.DoesNotContain("<message", call.User, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', call.User);
    }

    private static (Article Article, string Reply, IReadOnlyList<string> Never) Read(string attack)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, attack + ".txt")).Split("\n=== reply\n");
        var rest = parts[1].Split("\n=== never\n");
        return (ArticleReader.Read(Encoding.UTF8.GetBytes(parts[0]), "article.md"), rest[0], rest[1].TrimEnd('\n').Split('\n'));
    }

    private static Dictionary<OutputFormat, ReadOnlyMemory<byte>> Print(Briefing briefing)
    {
        var template = Template.Load(Repository.PathOf("templates", "single"));
        var options = new BriefingOptions(new DateOnly(2026, 11, 23), "Briefings test", Annex: false);
        return new BriefingPrinter(new TypesettingPrinter())
            .Print(briefing, template, options, [OutputFormat.Md, OutputFormat.Html, OutputFormat.Pdf]).Files
            .ToDictionary(file => file.Format, file => file.Bytes);
    }

    /// <summary>What the page prints as found, without its title: an article's title is its own, and is printed as such.</summary>
    private static string Found(string page, string leftOut)
    {
        var from = page.IndexOf("Summary", StringComparison.Ordinal);
        var to = page.IndexOf(leftOut, from, StringComparison.Ordinal);
        Assert.InRange(to, from, page.Length);
        return page[from..to];
    }

    private static string TextOf(PdfDocument pdf) => string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

    private static IEnumerable<string> Addresses(PdfDocument pdf) => pdf.GetPages()
        .SelectMany(page => page.GetAnnotations())
        .Where(annotation => annotation.Type == AnnotationType.Link)
        .Select(annotation => annotation.Action)
        .OfType<UriAction>()
        .Select(action => action.Uri);

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Links();

    public void Dispose() => models.Dispose();
}
