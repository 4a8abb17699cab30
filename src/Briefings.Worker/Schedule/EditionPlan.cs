using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>What an edition is made of.</summary>
/// <param name="Items">Every article of the run, those that were left out too.</param>
/// <param name="Read">Every article with its reading, a portion at a time.</param>
/// <param name="Ledger">Null for the first edition of the schedule.</param>
/// <param name="Sources">What the schedule knows of its sources: those that fail are listed.</param>
internal sealed record EditionPlan(
    BriefingSchedule Schedule, Run Run, IReadOnlyList<RunArticle> Items, IAsyncEnumerable<IReadOnlyList<ReadArticle>> Read, LedgerEntry? Ledger, IReadOnlyList<SourceState> Sources);
