using System.Threading.Channels;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary>Does something with a template, and again whenever one of its files was saved. A fault is told and waits for the next save.</summary>
internal sealed class TemplateWatch(string folder, Terminal terminal)
{
    /// <summary>Editors save in several steps: a save is over when nothing has changed for this long.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(25);

    /// <summary>What goes on changing is looked at all the same.</summary>
    private const int LongestSave = 20;

    private readonly Channel<bool> saves = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <returns>Never: a cancellation ends it.</returns>
    public async Task<int> RunAsync(Func<CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        var own = Path.GetFullPath(folder);
        using var watcher = Watch(own);
        using var shared = Path.Combine(Path.GetDirectoryName(own)!, "shared") is var partials && Directory.Exists(partials) ? Watch(partials) : null;
        while (true)
        {
            await ActAsync(act, cancellationToken);
            await saves.Reader.ReadAsync(cancellationToken);
            for (var step = 0; step < LongestSave; step++)
            {
                await Task.Delay(Settled, terminal.Clock, cancellationToken);
                if (!saves.Reader.TryRead(out _))
                    break;
            }
        }
    }

    private async Task ActAsync(Func<CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        var start = terminal.Clock.GetTimestamp();
        try
        {
            await act(cancellationToken);
            terminal.TellProgress($"{terminal.Clock.GetElapsedTime(start).TotalMilliseconds:0} ms; waiting for the next save, Ctrl-C ends");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or ReaderGoneException))
        {
            terminal.Tell(Door.ProblemOf(fault));
            terminal.TellProgress("the last good pages stay; waiting for the next save, Ctrl-C ends");
        }
    }

    private FileSystemWatcher Watch(string watched)
    {
        var watcher = new FileSystemWatcher(watched) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        watcher.Created += Note;
        watcher.Changed += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            watcher.Dispose();
            throw new ProblemException(Problems.CannotWatch(watched), fault);
        }
    }

    /// <summary>Of the template's own files only: pages may be written into its folder, and an editor keeps copies there.</summary>
    private void Note(object sender, FileSystemEventArgs change)
    {
        if (IsOfTemplate(change.Name) || (change is RenamedEventArgs renamed && IsOfTemplate(renamed.OldName)))
            saves.Writer.TryWrite(true);
    }

    private static bool IsOfTemplate(string? file) =>
        file is "style.json" or "sample.json" or "briefing.verified.md" || file?.EndsWith(".md.scriban", StringComparison.Ordinal) == true;
}
