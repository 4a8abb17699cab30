using System.Text.RegularExpressions;
using Briefings.Articles;
using Briefings.Evaluation;
using Briefings.Tests.Support;

namespace Briefings.Tests.Seeds;

/// <summary>A sample article of seeds/articles with what a person expects to be read from it.</summary>
internal sealed partial class Seed
{
    private static readonly string Folder = Repository.PathOf("seeds", "articles");

    private Seed(string slug, string markdown, ExpectedReading expected)
    {
        var parts = markdown.Split("---\n", 3);
        Assert.True(parts is ["", _, _], $"{slug}: the article does not begin with front matter between two lines of ---.");

        Slug = slug;
        Expected = expected;
        FrontMatter = parts[1]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));
        Paragraphs = [.. BlankLines().Split(parts[2]).Select(OneLine).Where(paragraph => paragraph.Length > 0)];
        BodyParagraphs = [.. Paragraphs.Where(paragraph => !IsFurniture(paragraph))];
    }

    public static IEnumerable<string> Slugs => Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public string Slug { get; }

    public ExpectedReading Expected { get; }

    public IReadOnlyDictionary<string, string> FrontMatter { get; }

    /// <summary>Every paragraph on one line, white space collapsed.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    public IReadOnlyList<string> BodyParagraphs { get; }

    public string Text => string.Join('\n', Paragraphs);

    public static Seed Open(string slug) => Parse(
        slug,
        File.ReadAllText(Path.Combine(Folder, slug, "article.md")),
        File.ReadAllText(Path.Combine(Folder, slug, "expected.json")));

    public static Seed Parse(string slug, string markdown, string expected) => new(slug, markdown, ExpectedReading.Parse(expected));

    /// <summary>Whether a furniture line begins here, once Markdown's marks are taken off.</summary>
    public static bool Begins(string paragraph, string furniture) =>
        paragraph.TrimStart('*', '_', '#', ' ').StartsWith(furniture, StringComparison.Ordinal);

    // A dateline opens a body paragraph, and a credit may close one: neither makes the whole paragraph furniture.
    private bool IsFurniture(string paragraph) =>
        paragraph.StartsWith("![", StringComparison.Ordinal)
        || paragraph.StartsWith('#')
        || Expected.Furniture.Any(line =>
            line.Kind is not (Furniture.Dateline or Furniture.Credit or Furniture.Heading) && Begins(paragraph, line.Text));

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
