using System.Runtime.CompilerServices;
using Briefings.Articles;

namespace Briefings.Worker.Sources.Inbox;

/// <summary>A folder that people and programs put articles into. What was read goes to <c>done/</c>, what could not be to <c>failed/</c>.</summary>
internal sealed class InboxSource(InboxOptions options, TimeProvider clock) : IArticleSource
{
    private readonly InboxFolder folder = new(Path.GetFullPath(options.Path), options.StillFor, clock);

    public string Key => "inbox:" + folder.Path;

    public async IAsyncEnumerable<Found> FindAsync(SourceState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (files, missing) = folder.Ready();
        if (missing is not null)
        {
            var since = state.FailingSince ?? clock.GetUtcNow();
            yield return new SourceFault(folder.Path, Key, missing, since);
            yield return new SourceRead(folder.Path, Key, state with { FailingSince = since });
            yield break;
        }

        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReadAsync(file, cancellationToken) is { } found)
                yield return found;
        }

        yield return new SourceRead(folder.Path, Key, SourceState.None);
    }

    /// <summary>Null for a file that is still being written, or is gone: it is for the next run.</summary>
    private async Task<Found?> ReadAsync(InboxFile file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Length == 0)
                return new Skipped(file.Path, Key, Problems.EmptyArticle(file.Path), file.Receipt);
            if (file.Length > ArticleReader.LargestInput)
                return new Skipped(file.Path, Key, Problems.TooLarge(file.Path, ArticleReader.LargestInput), file.Receipt);
            var bytes = await File.ReadAllBytesAsync(file.Path, cancellationToken);
            if (!file.IsAsItWas())
                return null;
            var (article, problem) = ArticleStep.Read(bytes, new Origin { Name = file.Path });
            return article is null
                ? new Skipped(file.Path, Key, problem!, file.Receipt)
                : new FoundArticle(file.Path, Screening.KeyOf(article), Key, article, article.Outlet, file.Receipt);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Skipped(file.Path, Key, Problems.CannotRead(file.Path), file.Receipt);
        }
    }

    public Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>([.. settlements.Select(folder.PutAway).OfType<Problem>()]);
}
