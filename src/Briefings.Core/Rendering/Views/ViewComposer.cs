using System.Globalization;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Rendering.Views;

/// <summary>Lays a briefing out for a template: what is printed first is cited first.</summary>
internal sealed class ViewComposer(Briefing briefing, Words words)
{
    private const int KeyActors = 8;

    private readonly EvidenceAnnex annex = new();
    private int motives;

    public BriefingView Compose(Template template, BriefingOptions options)
    {
        var article = briefing.Article;
        // The order of these lines is the order of the evidence numbers.
        var summary = briefing.Summary.Select(Summary).ToList();
        var actors = briefing.Actors.Index().Where(actor => actor.Item.Claim.Kind != ActorKind.Place).Select(actor => Actor(actor.Item, actor.Index)).ToList();
        var ofActors = PrintedMotives.OfActors(briefing).ToList();
        var others = PrintedMotives.OfOthers(briefing).ToList();
        var stated = MotiveGroups(ofActors.Where(motive => motive.Claim.Basis != Basis.Ascribed));
        var ascribed = MotiveGroups(ofActors.Where(motive => motive.Claim.Basis == Basis.Ascribed));
        var otherMotives = MotiveGroups(others);
        var questions = briefing.Questions.Select(Question).ToList();
        var statements = PrintedStatements.Of(briefing).Select(Statement).ToList();

        return new BriefingView
        {
            Title = article.Title,
            Outlet = article.Outlet,
            Byline = article.Byline,
            Published = article.Date is { } published ? words.LongDate(published) : null,
            PublishedIso = article.Date is { } day ? Shown.IsoDate(day) : null,
            Url = article.Url?.AbsoluteUri,
            Language = article.Language,
            Kind = article.Kind.ToString(),
            Marking = options.Marking,
            Warnings = [.. article.Warnings.Select(warning => warning.Message)],
            Notes = briefing.Notes,
            Summary = summary,
            Actors = [.. actors.Take(KeyActors)],
            OtherActors = [.. actors.Skip(KeyActors)],
            Places = [.. briefing.Actors.Select(actor => actor.Claim).Where(actor => actor.Kind == ActorKind.Place).Select(place => place.Name)],
            StatedMotives = stated,
            AscribedMotives = ascribed,
            OtherMotives = otherMotives,
            MoreOtherMotives = briefing.Motives.Count - ofActors.Count - others.Count,
            ActorsWithoutMotive = [.. actors.Take(KeyActors).Select(actor => actor.Name).Where(name => !stated.Exists(group => group.Actor == name))],
            Questions = questions,
            Statements = statements,
            MoreStatements = briefing.Statements.Count - statements.Count,
            Evidence = [.. annex.Entries.Select(Evidence)],
            LeftOut = [.. briefing.LeftOut.Select(LeftOut)],
            Annex = options.Annex,
            SentencesRead = article.Body.Count(),
            Analyst = words.Say(briefing.Analyst.Name),
            AnalystVersion = briefing.Analyst.Version,
            Run = briefing.Run is { } run ? RunText(run) : null,
            ArticleHash = article.Hash,
            Template = template.Name,
            TemplateHash = template.Hash,
            Program = options.Program,
            Date = words.LongDate(options.Date),
            DateIso = Shown.IsoDate(options.Date),
        };
    }

    private SummaryView Summary(Grounded<SummaryClaim> sentence) => new()
    {
        Text = sentence.Claim.Text,
        Evidence = annex.Cite(briefing.Article, sentence.Evidence, words.Say("summary"), "summary"),
    };

    private ActorView Actor(Grounded<ActorClaim> actor, int index)
    {
        var (claim, anchor) = (actor.Claim, $"actor-{index + 1}");
        return new ActorView
        {
            Anchor = anchor,
            Name = claim.Name,
            Kind = claim.Kind.ToString().ToLowerInvariant(),
            Role = claim.Role,
            Aliases = claim.Aliases,
            Significance = claim.Significance,
            Mentions = briefing.Mentions[index],
            Evidence = annex.Cite(briefing.Article, actor.Evidence, claim.Name, anchor),
        };
    }

    private List<MotiveGroupView> MotiveGroups(IEnumerable<Grounded<MotiveClaim>> motives) =>
        [.. motives.GroupBy(motive => motive.Claim.Actor, StringComparer.Ordinal).Select(group => new MotiveGroupView
        {
            Actor = group.Key,
            Motives = [.. group.OrderBy(motive => motive.Claim.Basis).Select(Motive)],
        })];

    private MotiveView Motive(Grounded<MotiveClaim> motive)
    {
        var (claim, anchor) = (motive.Claim, $"motive-{++motives}");
        return new MotiveView
        {
            Anchor = anchor,
            Motive = claim.Motive,
            Basis = claim.Basis.ToString(),
            AscribedBy = Shown.Ascriber(claim),
            Evidence = annex.Cite(briefing.Article, motive.Evidence, words.Say("motive of {0}", claim.Actor), anchor),
        };
    }

    private QuestionView Question(Grounded<QuestionClaim> question, int index)
    {
        var (number, anchor) = (index + 1, $"question-{index + 1}");
        return new QuestionView
        {
            Anchor = anchor,
            Number = number,
            Question = question.Claim.Question,
            Reason = question.Claim.Reason.ToString(),
            Why = Shown.Why(question.Claim.Reason),
            Evidence = annex.Cite(briefing.Article, question.Evidence, words.Say("question {0}", $"{number}"), anchor),
        };
    }

    private StatementView Statement(Grounded<StatementClaim> statement, int index)
    {
        var (number, anchor) = (index + 1, $"statement-{index + 1}");
        return new StatementView
        {
            Anchor = anchor,
            Number = number,
            Speaker = statement.Claim.Speaker,
            Mention = statement.Claim.SpeakerMention,
            Cue = statement.Claim.Cue,
            Basis = statement.Claim.Basis.ToString(),
            Words = Shown.Words(statement.Evidence),
            Evidence = annex.Cite(briefing.Article, statement.Evidence, words.Say("statement {0}", $"{number}"), anchor),
        };
    }

    private static EvidenceView Evidence(AnnexEntry entry) => new()
    {
        Id = entry.Id,
        Anchor = entry.Anchor,
        Sentences = entry.Sentences,
        Text = entry.Text,
        Quotes = entry.Quotes,
        CitedBy = entry.CitedBy,
    };

    private static LeftOutView LeftOut(Rejection rejection) => new()
    {
        Kind = rejection.Kind,
        Claim = rejection.Claim,
        Code = rejection.Code,
        Reason = rejection.Reason,
    };

    private static string RunText(RunRecord run)
    {
        var estimated = run.TokensEstimated ? " (estimated)" : "";
        var cost = run.Cost is { } money ? $", {money.ToString("0.0000", CultureInfo.InvariantCulture)} {run.Currency}{estimated}" : "";
        var first = run.Faults.Count > 0 ? $"; asked first: {run.FirstChoice}" : "";
        return $"{run.Calls} {(run.Calls == 1 ? "call" : "calls")}, {run.InputTokens} tokens in, {run.OutputTokens} out{estimated}{cost}{first}";
    }
}
