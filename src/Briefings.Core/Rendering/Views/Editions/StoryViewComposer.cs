using Briefings.Analysis;
using Briefings.Composition;
using Briefings.Evidence;

namespace Briefings.Rendering.Views.Editions;

/// <summary>Lays one story out: of each kind of claim what a page holds, so that no story crowds out the others.</summary>
internal sealed class StoryViewComposer(Story story, Edition edition, EvidenceAnnex annex, Words words)
{
    private const int MostActors = 7;
    private const int MostMotives = 6;
    private const int MostContrasts = 6;
    private const int MostQuestions = 6;
    private const int MostStatements = 8;

    private readonly string anchor = $"story-{story.Number}";

    public StoryView Compose(bool isFull)
    {
        // The order of these lines is the order of the evidence numbers.
        var (line, lineEvidence) = Line();
        var summary = isFull ? story.Summary.Select(sentence => new SummaryView { Text = sentence.Claim.Text, Evidence = Cite(sentence, words.Say("story {0}", $"{story.Number}"), anchor) }).ToList() : [];
        var actors = isFull ? story.Actors.Where(actor => actor.Kind != ActorKind.Place).Take(MostActors).Select(Actor).ToList() : [];
        var stated = isFull ? MotiveGroups(basis => basis != Basis.Ascribed, "stated") : [];
        var ascribed = isFull ? MotiveGroups(basis => basis == Basis.Ascribed, "ascribed") : [];
        var contrasts = isFull ? story.Contrasts.Take(MostContrasts).Select(Contrast).ToList() : [];
        var questions = isFull ? story.Questions.Take(MostQuestions).Select(Question).ToList() : [];
        var statements = isFull ? ChosenStatements().Select(Statement).ToList() : [];
        return new StoryView
        {
            Anchor = anchor,
            Number = story.Number,
            Title = story.Title,
            Line = line,
            LineEvidence = lineEvidence,
            Voices = story.Voices.Count,
            Outlets = [.. story.Voices.SelectMany(voice => voice.Outlets).Distinct(StringComparer.OrdinalIgnoreCase)],
            IsFull = isFull,
            Contradictions = story.Contrasts.Count(contrast => contrast.Kind == ContrastKind.Contradiction),
            Summary = summary,
            Actors = actors,
            StatedMotives = stated,
            AscribedMotives = ascribed,
            Contrasts = contrasts,
            Questions = questions,
            Statements = statements,
            MoreStatements = isFull ? story.Statements.Count - statements.Count : 0,
        };
    }

    private (string, IReadOnlyList<CitationView>) Line() => story.Summary is [var first, ..]
        ? (first.Claim.Text, Cite(first, words.Say("story {0}", $"{story.Number}"), anchor))
        : (story.Title, []);

    private ActorView Actor(StoryActor actor, int index)
    {
        var place = $"{anchor}-actor-{index + 1}";
        return new ActorView
        {
            Anchor = place,
            Name = actor.Name,
            Kind = actor.Kind.ToString().ToLowerInvariant(),
            Role = actor.Role,
            Aliases = actor.Aliases,
            Significance = actor.Significance,
            Mentions = actor.Mentions,
            Evidence = Cite(actor.Claims, actor.Name, place),
        };
    }

    private List<MotiveGroupView> MotiveGroups(Func<Basis, bool> belongs, string kind)
    {
        var rank = story.Actors.Select((actor, index) => (actor.Name, index)).DistinctBy(actor => actor.Name).ToDictionary(actor => actor.Name, actor => actor.index, StringComparer.Ordinal);
        var number = 0;
        return [.. story.Motives
            .Where(motive => belongs(motive.Claim.Basis))
            .OrderBy(motive => rank.GetValueOrDefault(motive.Actor, int.MaxValue))
            .Take(MostMotives)
            .GroupBy(motive => motive.Actor, StringComparer.Ordinal)
            .Select(group => new MotiveGroupView
            {
                Actor = group.Key,
                Motives = [.. group.OrderBy(motive => motive.Claim.Basis).Select(motive => Motive(motive, $"{anchor}-{kind}-{++number}"))],
            })];
    }

    private MotiveView Motive(StoryMotive motive, string place) => new()
    {
        Anchor = place,
        Motive = motive.Claim.Motive,
        Basis = motive.Claim.Basis.ToString(),
        AscribedBy = Shown.Ascriber(motive.Claim),
        Evidence = Cite(motive.Motives, words.Say("motive of {0}", motive.Actor), place),
    };

    private ContrastView Contrast(Contrast contrast, int index)
    {
        var place = $"{anchor}-contrast-{index + 1}";
        var label = words.Say(contrast.Kind == ContrastKind.Contradiction ? "contradiction" : contrast.Kind == ContrastKind.Agreement ? "agreement" : "later report");
        return new ContrastView
        {
            Anchor = place,
            Kind = contrast.Kind == ContrastKind.LaterReport ? "Later report" : contrast.Kind.ToString(),
            Point = contrast.Point,
            One = WordsOf(contrast.One),
            Other = WordsOf(contrast.Other),
            Evidence = [.. annex.Cite(contrast.One.Article, [contrast.One.Quote], label, place), .. annex.Cite(contrast.Other.Article, [contrast.Other.Quote], label, place)],
        };
    }

    private StoryQuestionView Question(StoryQuestion question, int index)
    {
        var place = $"{anchor}-question-{index + 1}";
        var entry = edition.Ledger.Questions.First(known => known.Id == question.Id);
        return new StoryQuestionView
        {
            Anchor = place,
            Id = question.Id,
            Question = question.Claim.Question,
            Reason = question.Claim.Reason.ToString(),
            Why = Shown.Why(question.Claim.Reason),
            IsNew = entry.Events.Count == 1,
            Since = words.LongDate(entry.Since),
            Evidence = Cite(question.Questions, words.Say("question {0}", question.Id), place),
        };
    }

    private IEnumerable<StoryStatement> ChosenStatements()
    {
        var rank = story.Actors.Select((actor, index) => (actor.Name, index)).DistinctBy(actor => actor.Name).ToDictionary(actor => actor.Name, actor => actor.index, StringComparer.Ordinal);
        return story.Statements
            .Where(statement => statement.Claim.Basis != Basis.Ascribed)
            .GroupBy(statement => statement.Speaker, StringComparer.Ordinal)
            .SelectMany(speaker => speaker
                .OrderByDescending(statement => statement.Statements.Select(voice => voice.Voice).Distinct().Count())
                .ThenBy(statement => statement.Claim.Basis)
                .Select((statement, round) => (statement, round, rank: rank.GetValueOrDefault(speaker.Key, int.MaxValue))))
            .OrderBy(entry => entry.round).ThenBy(entry => entry.rank)
            .Take(MostStatements)
            .OrderBy(entry => entry.rank).ThenBy(entry => entry.round)
            .Select(entry => entry.statement);
    }

    private StoryStatementView Statement(StoryStatement statement, int index)
    {
        var place = $"{anchor}-statement-{index + 1}";
        return new StoryStatementView
        {
            Anchor = place,
            Speaker = statement.Speaker,
            Cue = statement.Claim.Cue,
            Basis = statement.Claim.Basis.ToString(),
            Words = Shown.Words(statement.Statements[0].Evidence),
            Language = statement.Statements[0].Voice.Article.Language,
            Outlets = [.. statement.Statements.SelectMany(voice => voice.Voice.Outlets).Distinct(StringComparer.OrdinalIgnoreCase)],
            Evidence = Cite(statement.Statements, words.Say("statement of {0}", statement.Speaker), place),
        };
    }

    private WordsView WordsOf(Excerpt excerpt) => new()
    {
        Words = excerpt.Quote.Text,
        Outlet = OutletName.Of(excerpt.Article),
        Title = excerpt.Article.Title,
        Published = excerpt.Article.Date is { } date ? words.LongDate(date) : null,
        Url = excerpt.Article.Url?.AbsoluteUri,
        Language = excerpt.Article.Language,
    };

    private IReadOnlyList<CitationView> Cite<T>(Sourced<T> claim, string label, string place) => annex.Cite(claim.Voice.Article, claim.Evidence, label, place);

    /// <summary>The evidence of the first claim, and one sentence of each further voice.</summary>
    private IReadOnlyList<CitationView> Cite<T>(IReadOnlyList<Sourced<T>> claims, string label, string place) =>
        [.. Cite(claims[0], label, place)
            .Concat(claims.Skip(1).DistinctBy(claim => claim.Voice).Take(3).SelectMany(claim => annex.Cite(claim.Voice.Article, [claim.Evidence[0]], label, place)))
            .DistinctBy(citation => citation.Id)];
}
