using Briefings.Articles;
using Briefings.Composition;

namespace Briefings.Rendering.Views.Editions;

/// <summary>
/// Lays an edition out for a template: what is printed first is cited first. Of a day of thousands of articles a page holds the weightiest;
/// the rest is counted, and whole in the edition's JSON.
/// </summary>
internal sealed class EditionViewComposer(Edition edition, Words words)
{
    private const int FullStories = 12;
    private const int MostStories = 60;
    private const int MostArticles = 1000;
    private const int MostSkipped = 200;

    private readonly EvidenceAnnex annex = new();
    private readonly LedgerViews ledger = new(edition, words);

    public EditionView Compose(Template template, EditionOptions options)
    {
        var facts = edition.Facts;
        var briefings = edition.Voices.Select(voice => voice.Briefing).ToList();
        var articles = edition.Stories.SelectMany(story => story.Voices.SelectMany(voice => voice.Copies.Prepend(voice.Article))).ToList();
        var outlets = articles.Select(OutletName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var stories = edition.Stories.Take(MostStories).Select(story => new StoryViewComposer(story, edition, annex, words).Compose(story.Number <= FullStories)).ToList();
        return new EditionView
        {
            Title = facts.Schedule,
            Number = edition.Number,
            Date = words.LongDate(facts.Date),
            DateIso = Shown.IsoDate(facts.Date),
            Since = edition.Since is { } since ? words.LongDate(since) : null,
            Marking = facts.Marking,
            ArticlesRead = articles.Count,
            Voices = briefings.Count,
            Outlets = outlets,
            Lead = Lead(articles.Count, outlets.Count),
            SentencesRead = briefings.Sum(briefing => briefing.Article.Body.Count()),
            Stories = stories,
            MoreStories = edition.Stories.Count - stories.Count,
            Changes = ledger.Changes,
            MoreChanges = ledger.MoreChanges,
            OpenQuestions = ledger.Open,
            MoreOpenQuestions = ledger.MoreOpen,
            AnsweredQuestions = ledger.Answered,
            DroppedQuestions = ledger.Dropped,
            Positions = ledger.Positions,
            DeadSources = [.. facts.DeadSources.Select(Dead)],
            Skipped = [.. facts.Skipped.Take(MostSkipped).Select(skipped => new SkippedView { Name = skipped.Name, Reason = skipped.Problem.Message, Code = skipped.Problem.Code })],
            MoreSkipped = Math.Max(0, facts.Skipped.Count - MostSkipped),
            Warnings = [.. briefings.SelectMany(briefing => briefing.Article.Warnings.Select(warning => warning.Message).Concat(briefing.Notes)
                .Select(warning => $"{OutletName.Of(briefing.Article)}, “{briefing.Article.Title}”: {warning}"))],
            LeftOut = briefings.Sum(briefing => briefing.LeftOut.Count),
            Articles = [.. edition.Stories.SelectMany(story => story.Voices.Select(voice => ViewOf(voice, story.Number))).Take(MostArticles)],
            MoreArticles = Math.Max(0, briefings.Count - MostArticles),
            Evidence = [.. annex.Entries.Select(Evidence)],
            Annex = options.Annex,
            Analysts = [.. briefings.Select(briefing => words.Say(briefing.Analyst.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Template = template.Name,
            TemplateHash = template.Hash,
            Program = facts.Program,
        };
    }

    private string Lead(int articles, int outlets) =>
        words.Say("{0} from {1} of {2}.", Count(edition.Stories.Count, "story", "stories"), Count(articles, "article", "articles"), Count(outlets, "outlet", "outlets"));

    private string Count(int number, string one, string many) => $"{number} {words.Say(number == 1 ? one : many)}";

    private DeadSourceView Dead(DeadSource source) => new()
    {
        Name = source.Name,
        Since = source.Since is { } since ? words.LongDate(since) : null,
        Reason = source.Problem.Message,
        Code = source.Problem.Code,
    };

    private ArticleView ViewOf(Voice voice, int story)
    {
        var article = voice.Article;
        return new ArticleView
        {
            Outlet = OutletName.Of(article),
            Title = article.Title,
            Published = Published(article),
            Url = article.Url?.AbsoluteUri,
            Kind = article.Kind.ToString(),
            Story = story,
            AlsoIn = [.. voice.Outlets.Skip(1)],
        };
    }

    private static EditionEvidenceView Evidence(AnnexEntry entry) => new()
    {
        Id = entry.Id,
        Anchor = entry.Anchor,
        Outlet = OutletName.Of(entry.Article),
        Title = entry.Article.Title,
        Sentences = entry.Sentences,
        Text = entry.Text,
        Language = entry.Article.Language,
        CitedBy = entry.CitedBy,
    };

    private string? Published(Article article) => article.Date is { } date ? words.LongDate(date) : null;
}
