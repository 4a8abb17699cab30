using System.Globalization;
using System.Runtime.CompilerServices;
using Briefings.Worker.Sources.Fetching;
using MailKit;

namespace Briefings.Worker.Sources.Mail;

/// <summary>The new messages of a mail folder. It is only looked into: nothing is marked, moved or deleted there.</summary>
internal sealed class ImapSource(ImapOptions options, AddressGuard guard, Func<string, string?> secret, TimeProvider clock) : IArticleSource
{
    public string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"imap:{options.User}@{options.Host}/{options.Folder}");

    public async IAsyncEnumerable<Found> FindAsync(SourceState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var folder = new ImapFolderReader(options, guard, secret, clock);
        var (messages, fault) = await folder.OpenAsync(state, cancellationToken);
        var (now, read) = (state, 0);
        if (fault is null)
        {
            now = new() { UidValidity = folder.UidValidity, LastUid = folder.UidValidity == state.UidValidity ? state.LastUid : null };
            foreach (var uid in messages)
            {
                (var found, fault) = await folder.ReadAsync(uid, Key, cancellationToken);
                if (fault is not null)
                    break;
                yield return found!;
                now = now with { LastUid = uid.Id };
                if (++read % SourceRead.Portion == 0 && read < messages.Count)
                    yield return new SourceRead(Key, Key, now);
            }
        }

        if (fault is not null)
        {
            now = now with { FailingSince = state.FailingSince ?? clock.GetUtcNow() };
            yield return new SourceFault(Key, Key, fault, now.FailingSince.Value);
        }

        yield return new SourceRead(Key, Key, now);
    }

    public Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>([]);
}
