using Briefings.Composition;
using Briefings.Rendering.Views;
using Briefings.Rendering.Views.Editions;

namespace Briefings.Rendering;

/// <summary>
/// What a template sees of an edition: texts, numbers, yes-or-no values, and lists of them, as <see cref="BriefingView"/> for a single
/// article. The listing in docs/template-authors.md is this record.
/// </summary>
public sealed record EditionView
{
    /// <summary>The schedule's name, such as "Morning briefing".</summary>
    public required string Title { get; init; }

    /// <summary>The title, and where it is an actor's name, that actor's other names which are nobody else's.</summary>
    public IReadOnlyList<string> SubjectNames => Subject.NamesOf(Title, Stories);

    /// <summary>1 for the schedule's first edition.</summary>
    public required int Number { get; init; }

    /// <summary>The edition's date, such as "23 November 2026".</summary>
    public required string Date { get; init; }

    /// <summary>The edition's date, such as "2026-11-23".</summary>
    public required string DateIso { get; init; }

    /// <summary>The date of the edition before, such as "22 November 2026".</summary>
    public string? Since { get; init; }

    /// <summary>How the edition may be passed on, such as "TLP:AMBER".</summary>
    public string? Marking { get; init; }

    /// <summary>The edition in one line, such as "3 stories from 12 articles of 4 outlets."</summary>
    public string? Lead { get; init; }

    /// <summary>How many articles were read.</summary>
    public required int ArticlesRead { get; init; }

    /// <summary>How many accounts they are, copies taken for one.</summary>
    public required int Voices { get; init; }

    /// <summary>Names of the outlets that were read.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>How many sentences were read; captions, credits and the like are not counted.</summary>
    public required int SentencesRead { get; init; }

    /// <summary>The weightiest story first, 60 at most. Those after the first dozen have a line and nothing more.</summary>
    public required IReadOnlyList<StoryView> Stories { get; init; }

    /// <summary>How many stories more the edition has; their articles are listed.</summary>
    public int MoreStories { get; init; }

    /// <summary>What is otherwise than in the edition before, from the ledger's records, the weightiest first.</summary>
    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>How many changes more the ledger has.</summary>
    public required int MoreChanges { get; init; }

    /// <summary>Questions that an article of this edition asks or that are open from before: new ones first, then the oldest first.</summary>
    public required IReadOnlyList<LedgerQuestionView> OpenQuestions { get; init; }

    /// <summary>How many open questions more the ledger has.</summary>
    public required int MoreOpenQuestions { get; init; }

    /// <summary>Questions that this edition's articles answer.</summary>
    public required IReadOnlyList<LedgerQuestionView> AnsweredQuestions { get; init; }

    /// <summary>Questions that no article has asked in the last five editions, given up with this one.</summary>
    public required IReadOnlyList<LedgerQuestionView> DroppedQuestions { get; init; }

    /// <summary>What actors say now: changed positions first, then repeated ones. New ones stand in the stories.</summary>
    public required IReadOnlyList<PositionView> Positions { get; init; }

    /// <summary>Sources that could not be read.</summary>
    public required IReadOnlyList<DeadSourceView> DeadSources { get; init; }

    /// <summary>Articles that were found and not briefed, 200 at most.</summary>
    public required IReadOnlyList<SkippedView> Skipped { get; init; }

    /// <summary>How many more were not briefed.</summary>
    public int MoreSkipped { get; init; }

    /// <summary>What is wrong with articles as they were read: they are cut off, they stand behind a paywall.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>How many claims the check against the articles did not let pass.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The articles, in the order of their stories, 1,000 at most.</summary>
    public required IReadOnlyList<ArticleView> Articles { get; init; }

    /// <summary>How many articles more the edition has.</summary>
    public int MoreArticles { get; init; }

    /// <summary>Every cited sentence once, in the order of first citation.</summary>
    public required IReadOnlyList<EditionEvidenceView> Evidence { get; init; }

    /// <summary>Whether the evidence is printed in full.</summary>
    public required bool Annex { get; init; }

    /// <summary>Who read the articles: "rule analyst", or a provider and its model; more than one where several did.</summary>
    public required IReadOnlyList<string> Analysts { get; init; }

    /// <summary>The template's name.</summary>
    public required string Template { get; init; }

    /// <summary>SHA-256 of the template, 64 hexadecimal digits.</summary>
    public required string TemplateHash { get; init; }

    /// <summary>Program and version, such as "Briefings 0.1.0".</summary>
    public required string Program { get; init; }

    /// <summary>Lays an edition out for a template.</summary>
    public static EditionView From(Edition edition, Template template, EditionOptions options) =>
        new EditionViewComposer(edition, template.Words).Compose(template, options);
}
