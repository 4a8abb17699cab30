using System.Runtime.CompilerServices;
using Briefings.Worker.Schedule;
using Briefings.Worker.Sources;
using Briefings.Worker.Storage;
using Found = Briefings.Worker.Sources.FoundArticle;
using Kept = Briefings.Worker.Storage.FoundArticle;
using Memory = Briefings.Worker.Sources.SourceState;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Joins the sources to the engine: what each gives, and what is put away at each.</summary>
internal sealed class ArticleGathering(EditionSettings settings, Store store, Terminal terminal)
{
    public async IAsyncEnumerable<Gathered> GatherAsync(BriefingSchedule schedule, Run run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var sources = Open(schedule);
        var states = (await store.Sources.ListAsync(schedule.Name)).ToDictionary(state => state.Source, state => Memory.FromJson(state.Memory));
        var found = new List<Kept>();
        Problem? fault = null;
        await foreach (var one in sources.FindAsync(states, cancellationToken))
        {
            switch (one)
            {
                case Found article:
                    found.Add(new Kept(article.Key, article.Source)
                    {
                        Url = article.Article.Url?.AbsoluteUri,
                        Outlet = article.Outlet,
                        Title = article.Article.Title,
                        Article = article.Article,
                        Receipt = article.Receipt,
                        KeyWhenSkipped = SkippedKey(article.Where),
                    });
                    break;
                case Skipped skipped:
                    found.Add(new Kept(SkippedKey(skipped.Where), skipped.Source) { Title = skipped.Where, Problem = skipped.Problem, Receipt = skipped.Receipt });
                    break;
                case SourceFault dead:
                    fault = dead.Problem;
                    break;
                case SourceRead end:
                    yield return new Gathered(new SourceVisit(end.Source) { Memory = end.State.ToJson(), Problem = fault }, found);
                    (found, fault) = ([], null);
                    break;
            }
        }
    }

    public async Task SettleAsync(BriefingSchedule schedule, IReadOnlyList<RunArticle> items, CancellationToken cancellationToken)
    {
        using var sources = Open(schedule);
        foreach (var source in items.Where(item => item.Receipt is not null).GroupBy(item => item.Source))
        {
            var settlements = source.Select(item => new Settlement(item.Receipt!, item.State == ArticleState.Read || item.ProblemCode == Problems.BriefedBefore().Code)).ToList();
            foreach (var problem in await sources.SettleAsync(source.Key, settlements, cancellationToken))
                terminal.Tell(problem with { IsWarning = true });
        }
    }

    /// <summary>The keys of the schedule's sources as they are configured now.</summary>
    public IReadOnlySet<string> KeysOf(BriefingSchedule schedule)
    {
        using var sources = Open(schedule);
        return sources.Sources.Select(source => source.Key).ToHashSet();
    }

    private static string SkippedKey(string where) => $"skipped:{where}";

    private SourceSet Open(BriefingSchedule schedule) => SourceSet.Open(settings.Sources[schedule.Name], settings.Fetch, terminal.Clock);
}
