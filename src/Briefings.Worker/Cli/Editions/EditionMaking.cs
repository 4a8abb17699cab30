using System.Text;
using System.Text.Json;
using Briefings.Composition;
using Briefings.Evidence;
using Briefings.Rendering;
using Briefings.Worker.Printing;
using Briefings.Worker.Schedule;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Makes the edition of a run: articles and readings through the gate, composed over the ledger, printed for every destination.</summary>
internal sealed class EditionMaking(EditionSettings settings, ArticleGathering gathering)
{
    private static readonly BriefingPrinter Printer = new(new TypesettingPrinter());

    public async Task<NewEdition> MakeAsync(EditionPlan plan, CancellationToken cancellationToken)
    {
        var briefings = new List<Briefing>();
        await foreach (var portion in plan.Read.WithCancellation(cancellationToken))
            briefings.AddRange(portion.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(read => ArticleStep.Check(read.Article, read.Reading)));
        return await Task.Run(() => Make(plan, briefings, cancellationToken), cancellationToken);
    }

    private NewEdition Make(EditionPlan plan, IReadOnlyList<Briefing> briefings, CancellationToken cancellationToken)
    {
        var before = plan.Ledger is { } entry ? LedgerJson.Read(Encoding.UTF8.GetBytes(entry.Json), $"ledger of {plan.Schedule.Name}") : Ledger.Empty;
        var (edition, after) = EditionComposer.Compose(briefings, before, FactsOf(plan));
        // A slot of the past adds an edition and changes nothing of what later ones remember.
        var ledger = before.Editions is [.., var last] && string.CompareOrdinal(last.Slot, plan.Run.Slot) > 0 ? before : after;
        var (views, documents, templates) = (new Dictionary<string, string>(), new List<NewDocument>(), new List<StoredTemplate>());
        foreach (var print in Print.Of(plan.Schedule, settings.Channels[plan.Schedule.Name]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var folder = TemplateChoice.Find(print.Template);
            var template = TemplateChoice.Load(print.Template, TemplateView.Edition, print.Language);
            var view = EditionView.From(edition, template, new EditionOptions());
            views[Print.KeyOf(print.Template, print.Language)] = Encoding.UTF8.GetString(ViewJson.Write(view).Span);
            templates.Add(new StoredTemplate(template.Hash, TemplateKeeping.FilesOf(folder)));
            foreach (var (format, bytes) in Printer.Print(view, template, print.Formats, () => EditionJson.Write(edition)).Files)
                documents.Add(new NewDocument(print.Template, print.Language, format.Extension(), template.Hash, bytes.ToArray()));
        }

        return new NewEdition(plan.Run.Id, JsonSerializer.Serialize(views), plan.Ledger?.Number ?? 0, Encoding.UTF8.GetString(LedgerJson.Write(ledger).Span))
        {
            Documents = documents,
            Templates = [.. templates.DistinctBy(template => template.Hash)],
            Deliveries = [.. settings.Channels[plan.Schedule.Name].Select(channel => new NewDelivery(channel.Name, channel.Kind, "{}"))],
        };
    }

    private EditionFacts FactsOf(EditionPlan plan)
    {
        var sources = gathering.KeysOf(plan.Schedule);
        return new EditionFacts
        {
            Schedule = plan.Schedule.Options.Title ?? plan.Schedule.Name,
            Date = DateOnly.ParseExact(plan.Run.Slot.AsSpan(0, 10), "yyyy-MM-dd"),
            Slot = plan.Run.Slot,
            Marking = plan.Schedule.Options.Marking,
            Program = Product.NameAndVersion,
            DeadSources =
            [
                .. plan.Sources.Where(source => source.FailingSince is not null && sources.Contains(source.Source)).Select(source => new DeadSource(
                    source.Source[(source.Source.IndexOf(':', StringComparison.Ordinal) + 1)..],
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(source.FailingSince!.Value, plan.Schedule.Zone).DateTime),
                    new Problem(source.ProblemCode!, source.ProblemText!))),
            ],
            Skipped =
            [
                .. plan.Items.Where(item => item.ProblemCode is not null && item.ProblemCode != Problems.BriefedBefore().Code)
                    .Select(item => new SkippedArticle(item.Title ?? item.Url ?? item.ItemKey, new Problem(item.ProblemCode!, item.ProblemText!))),
            ],
        };
    }
}
