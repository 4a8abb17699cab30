namespace Briefings.Worker.Sources;

/// <summary>A place that articles come from: an inbox folder, an address, a feed, a mail folder.</summary>
internal interface IArticleSource
{
    /// <summary>The same for the same place at every run: <c>feed:https://…</c>. The state is stored under it.</summary>
    string Key { get; }

    /// <summary>
    /// What is new since the state was written, one by one, in an order that does not hang on the network. The last thing found is
    /// always a <see cref="SourceRead"/>; only a fault of Briefings itself or cancellation throws.
    /// </summary>
    IAsyncEnumerable<Found> FindAsync(SourceState state, CancellationToken cancellationToken);

    /// <summary>
    /// Puts away what was found, after the run is stored and not before. Needs nothing but the receipts: a process that started after
    /// a crash may settle what another one found, and may do it twice.
    /// </summary>
    /// <returns>What could not be put away.</returns>
    Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken);
}
