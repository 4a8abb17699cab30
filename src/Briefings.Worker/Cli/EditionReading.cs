using Briefings.Composition;
using Briefings.Evidence;

namespace Briefings.Worker.Cli;

/// <summary>Reads the articles of an edition, several at once; a bad one is told, listed and left out.</summary>
internal sealed class EditionReading(ChosenAnalyst chosen, Terminal terminal)
{
    private static readonly string[] Endings = [".md", ".markdown", ".html", ".htm", ".xhtml", ".txt", ".text"];

    /// <param name="paths">Files, and folders whose articles are read in the order of their names.</param>
    public async Task<(IReadOnlyList<Briefing> Briefings, IReadOnlyList<SkippedArticle> Skipped)> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = paths.SelectMany(Files).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var folder in paths.Where(path => Directory.Exists(path) && !Files(path).Any()))
            terminal.Tell(Problems.FolderWithoutArticles(folder, Endings));
        var briefings = new Briefing?[files.Length];
        var skipped = new SkippedArticle?[files.Length];
        var together = new ParallelOptions { MaxDegreeOfParallelism = chosen.Together, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, files.Length, together, async (at, stopping) =>
        {
            try
            {
                briefings[at] = await ArticleStep.BriefAsync(chosen.Analyst, cancel => InputFile.ReadArticleAsync(files[at], terminal, cancel), stopping);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                skipped[at] = new SkippedArticle(Path.GetFileName(files[at]), Door.ProblemOf(fault));
            }
        });

        foreach (var (at, article) in skipped.Index())
            if (article is not null)
                terminal.Tell(article.Problem with { Where = article.Problem.Where ?? files[at] });
        return ([.. briefings.OfType<Briefing>()], [.. skipped.OfType<SkippedArticle>()]);
    }

    private static IEnumerable<string> Files(string path) => !Directory.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal);
}
