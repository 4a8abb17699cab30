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
        var underWay = new Queue<(string Path, Task<(Briefing, PrintedBriefing)> Printed)>();
        var begun = 0;
        try
        {
            for (var at = 0; at < paths.Count; at++)
            {
                for (; begun < paths.Count && underWay.Count < Chosen.Together; begun++)
                {
                    var path = paths[begun];
                    underWay.Enqueue((path, Task.Run(() => PrintAsync(path, cancellationToken), cancellationToken)));
                }

                Terminal.TellProgress($"[{at + 1}/{paths.Count}] {paths[at]}");
                await ((Task)underWay.Peek().Printed).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
                var next = underWay.Dequeue();
                try
                {
                    await WriteAsync(next.Path, await next.Printed, paths, CancellationToken.None);
                    done++;
                }
                catch (Exception fault) when (fault is not OperationCanceledException && paths.Count > 1)
                {
                    var problem = Door.ProblemOf(fault);
                    Terminal.Tell(problem with { Where = problem.Where ?? paths[at] });
                    leftOut++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What was finished may have been paid for: it is written, also behind what was not. What is being finished has a moment for it.
            await Task.WhenAll(underWay.Select(one => (Task)one.Printed)).WaitAsync(TimeSpan.FromSeconds(0.2), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var (path, printed) in underWay.Where(one => one.Printed.IsCompletedSuccessfully))
                await WriteAsync(path, await printed, paths, CancellationToken.None);
            throw;
        }

        return ExitCode.Of(done, leftOut);
    }

    /// <summary>Printed as soon as it is read: after a signal there is no time left for it.</summary>
    private async Task<(Briefing, PrintedBriefing)> PrintAsync(string path, CancellationToken cancellationToken)
    {
        var briefing = await ArticleStep.BriefAsync(Chosen.Analyst, cancel => InputFile.ReadArticleAsync(path, Terminal, cancel), cancellationToken);
        return (briefing, Printer.Print(briefing, Template, Options, Formats));
    }

    private async Task WriteAsync(string path, (Briefing, PrintedBriefing) made, IReadOnlyList<string> articles, CancellationToken cancellationToken)
    {
        var (briefing, printed) = made;
        Terminal.TellWarnings(path, briefing.Article.Warnings);
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
