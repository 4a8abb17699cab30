using System.Runtime.CompilerServices;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Worker.Sources.Web;

/// <summary>One page, read again when it has changed.</summary>
internal sealed class AddressSource(Uri address, Fetcher fetcher, TimeProvider clock) : IArticleSource
{
    private readonly string where = Addresses.Shown(address);

    public string Key => "url:" + where;

    public async IAsyncEnumerable<Found> FindAsync(SourceState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Failing.WaitOf(state, where, Key, clock) is { } waiting)
        {
            yield return waiting;
            yield return new SourceRead(where, Key, state);
            yield break;
        }

        switch (await fetcher.GetAsync(address, Wanted.Page, state.Validators, cancellationToken))
        {
            case FetchFault fault:
                var failing = Failing.After(state, fault, clock);
                yield return new SourceFault(where, Key, fault.Problem, failing.FailingSince!.Value);
                yield return new SourceRead(where, Key, failing);
                break;
            case FetchedPage page:
                var found = PageArticle.Of(page, where, Key, null);
                var content = found is FoundArticle article ? Screening.ContentOf(article) : null;
                if (content is null || content != state.ContentHash)
                    yield return found;
                yield return new SourceRead(where, Key, new() { Validators = page.Validators, ContentHash = content });
                break;
            default:
                yield return new SourceRead(where, Key, state with { FailingSince = null, WaitUntil = null });
                break;
        }
    }

    public Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>([]);
}
