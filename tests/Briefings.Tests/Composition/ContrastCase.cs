using Briefings.Composition;
using Briefings.Composition.Contrasts;
using Briefings.Composition.Stories;
using Briefings.Evidence;
using Briefings.Tests.Support;

namespace Briefings.Tests.Composition;

/// <summary>A case of <c>contrasts*.cases</c>: two articles of one event, and what they contradict each other on.</summary>
internal sealed record ContrastCase(string Name, ContrastMatter? Expected, string One, string Other)
{
    public static IReadOnlyList<ContrastCase> In(string file) =>
    [
        .. File.ReadAllText(Repository.PathOf("tests", "Briefings.Tests", "Composition", file)).ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToArray())
            .Where(lines => lines.Length > 0)
            .Select(lines => new ContrastCase(lines[0], lines[1] == "none" ? null : Enum.Parse<ContrastMatter>(lines[1], ignoreCase: true), lines[2][3..], lines[3][3..])),
    ];

    /// <summary>What is found, both articles taken for one story.</summary>
    public IReadOnlyList<Contrast> Found()
    {
        var (one, other) = (Voice(One, "The One Post"), Voice(Other, "The Other Post"));
        return ContrastFinder.Find(new StoryDraft([one, other]));
    }

    public IEnumerable<Contrast> Contradictions => Found().Where(contrast => contrast.Kind == ContrastKind.Contradiction);

    /// <summary>Whether the right point was found, in the two sentences that have it.</summary>
    public bool IsFound => Contradictions.Any(contrast => contrast.Matter == Expected
        && new[] { contrast.One, contrast.Other }.All(excerpt => Starred(One).Contains(excerpt.Quote.Text, StringComparison.Ordinal) || Starred(Other).Contains(excerpt.Quote.Text, StringComparison.Ordinal)));

    private static Voice Voice(string text, string outlet) => new(Composed.Read(text.Replace("* ", "", StringComparison.Ordinal), outlet, "2026-11-23"), []);

    /// <summary>The text from the star on; the starred sentence is the first of it.</summary>
    private static string Starred(string text) => text.IndexOf('*') is >= 0 and var at ? text[(at + 2)..] : "";
}
