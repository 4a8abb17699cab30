using Briefings.Evidence;
using Briefings.Rendering;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli;

/// <summary>Briefs articles, several read at once and written in the order given; a bad one is told and left out, and the others come out.</summary>
internal sealed class Generation
{
    public required ChosenAnalyst Chosen { get; init; }

    public required BriefingPrinter Printer { get; init; }

    public required Template Template { get; init; }

    public required BriefingOptions Options { get; init; }

    public required IReadOnlyList<OutputFormat> Formats { get; init; }

    public required OutputPlan Plan { get; init; }

    public required Terminal Terminal { get; init; }

    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var (done, leftOut) = (0, 0);
        var underWay = new Queue<Task<Briefing>>();
        var begun = 0;
        for (var at = 0; at < paths.Count; at++)
        {
            for (; begun < paths.Count && underWay.Count < Chosen.Together; begun++)
            {
                var path = paths[begun];
                underWay.Enqueue(Task.Run(() => ReadAsync(path, cancellationToken), cancellationToken));
            }

            Terminal.TellProgress($"[{at + 1}/{paths.Count}] {paths[at]}");
            try
            {
                await WriteAsync(paths[at], await underWay.Dequeue(), paths, cancellationToken);
                done++;
            }
            catch (Exception fault) when (fault is not OperationCanceledException && paths.Count > 1)
            {
                var problem = Door.ProblemOf(fault);
                Terminal.Tell(problem with { Where = problem.Where ?? paths[at] });
                leftOut++;
            }
        }

        return ExitCode.Of(done, leftOut);
    }

    private Task<Briefing> ReadAsync(string path, CancellationToken cancellationToken) =>
        ArticleStep.BriefAsync(Chosen.Analyst, cancel => InputFile.ReadArticleAsync(path, Terminal, cancel), cancellationToken);

    private async Task WriteAsync(string path, Briefing briefing, IReadOnlyList<string> articles, CancellationToken cancellationToken)
    {
        Terminal.TellWarnings(path, briefing.Article.Warnings);
        var printed = Printer.Print(briefing, Template, Options, Formats);
        Terminal.TellWarnings(path, printed.Problems);
        var stem = Plan.StemFor(briefing.Article.Title);
        var files = printed.Files.Select(file => (Path: $"{stem}.{file.Format.Extension()}", file.Bytes)).ToList();
        RefuseToReplace(articles, files.Select(file => file.Path));
        foreach (var (file, bytes) in files)
        {
            await OutputFile.WriteAsync(file, bytes, cancellationToken);
            await TellPathAsync(file, cancellationToken);
        }
    }

    private static void RefuseToReplace(IReadOnlyList<string> articles, IEnumerable<string> files)
    {
        var sources = articles.Where(article => article != InputFile.StandardInput).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        if (files.FirstOrDefault(file => sources.Contains(Path.GetFullPath(file))) is { } file)
        {
            throw new ProblemException(Problems.OverArticle(file));
        }
    }

    /// <summary>The files are the product: they are written to the last, whether or not somebody reads their paths.</summary>
    private async Task TellPathAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await Terminal.WriteLineAsync(file, cancellationToken);
        }
        catch (ReaderGoneException)
        {
        }
    }
}
