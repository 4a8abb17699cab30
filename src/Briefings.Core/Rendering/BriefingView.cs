using Briefings.Evidence;
using Briefings.Rendering.Views;

namespace Briefings.Rendering;

/// <summary>
/// What a template sees of a briefing: texts, numbers, yes-or-no values, and lists of them. Templates know every property by its
/// name in snake_case; a text that may be missing is null then. The listing in docs/template-authors.md is this record.
/// </summary>
public sealed record BriefingView
{
    /// <summary>The article's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who published the article.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote the article, as it says.</summary>
    public string? Byline { get; init; }

    /// <summary>The article's date, such as "4 November 2025".</summary>
    public string? Published { get; init; }

    /// <summary>The article's date, such as "2025-11-04".</summary>
    public string? PublishedIso { get; init; }

    /// <summary>The article's address. Print it with md.link.</summary>
    public string? Url { get; init; }

    /// <summary>The article's language as a BCP 47 tag; "und" where it is not known.</summary>
    public required string Language { get; init; }

    /// <summary>"News", "Opinion" or "Unknown".</summary>
    public required string Kind { get; init; }

    public bool IsOpinion => Kind == "Opinion";

    /// <summary>How the briefing may be passed on, such as "TLP:AMBER".</summary>
    public string? Marking { get; init; }

    /// <summary>What is wrong with the article as it was read: it is cut off, it stands behind a paywall.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What the analyst could not do.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The summary's sentences in their order.</summary>
    public required IReadOnlyList<SummaryView> Summary { get; init; }

    /// <summary>The key actors, ten at most, the most important first.</summary>
    public required IReadOnlyList<ActorView> Actors { get; init; }

    /// <summary>The actors after the tenth.</summary>
    public required IReadOnlyList<ActorView> OtherActors { get; init; }

    /// <summary>Names of the places of the story.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What the actors say drives them, or are reported to say: one entry an actor, actors in their order above.</summary>
    public required IReadOnlyList<MotiveGroupView> StatedMotives { get; init; }

    /// <summary>What somebody else says drives an actor. Never print it as the actor's own statement.</summary>
    public required IReadOnlyList<MotiveGroupView> AscribedMotives { get; init; }

    /// <summary>
    /// Reasons and aims of whom or what the briefing does not list: the holder in the article's words ("the committee", "we"), one entry
    /// each. The first of them, and none of a "he" or "they" whom nobody names.
    /// </summary>
    public required IReadOnlyList<MotiveGroupView> OtherMotives { get; init; }

    /// <summary>How many more of them the briefing's JSON holds.</summary>
    public required int MoreOtherMotives { get; init; }

    /// <summary>Names of the key actors for whom no stated motive was found.</summary>
    public required IReadOnlyList<string> ActorsWithoutMotive { get; init; }

    /// <summary>What the article leaves open.</summary>
    public required IReadOnlyList<QuestionView> Questions { get; init; }

    /// <summary>
    /// What the actors said: quoted statements first, then reported ones, then what the article says of the actors, each in the order of
    /// the article. Of a long list, those that a page can hold: every speaker before anybody speaks twice, key actors first.
    /// </summary>
    public required IReadOnlyList<StatementView> Statements { get; init; }

    /// <summary>How many statements more the briefing has; its JSON holds them.</summary>
    public required int MoreStatements { get; init; }

    /// <summary>Every cited sentence once, in the order of first citation: summary, actors, stated motives, ascribed motives, questions, statements.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>What the analyst claimed and the check against the article did not let pass.</summary>
    public required IReadOnlyList<LeftOutView> LeftOut { get; init; }

    /// <summary>Whether the reader asked for the evidence annex. Without it there is nothing that a citation could link to.</summary>
    public required bool Annex { get; init; }

    /// <summary>How many sentences of the article were read; captions, credits and the like are not counted.</summary>
    public required int SentencesRead { get; init; }

    /// <summary>Who read the article: "rule analyst", or a provider and its model.</summary>
    public required string Analyst { get; init; }

    /// <summary>Content hash of the analyst's rules or prompt.</summary>
    public required string AnalystVersion { get; init; }

    /// <summary>What the model took, such as "2 calls, 4210 tokens in, 1320 out, 0.0123 USD"; null where no model was asked.</summary>
    public string? Run { get; init; }

    /// <summary>SHA-256 of the article, 64 hexadecimal digits.</summary>
    public required string ArticleHash { get; init; }

    /// <summary>The template's name.</summary>
    public required string Template { get; init; }

    /// <summary>SHA-256 of the template, 64 hexadecimal digits.</summary>
    public required string TemplateHash { get; init; }

    /// <summary>Program and version, such as "Briefings 0.1.0".</summary>
    public required string Program { get; init; }

    /// <summary>The briefing's date, such as "5 November 2025".</summary>
    public required string Date { get; init; }

    /// <summary>The briefing's date, such as "2025-11-05".</summary>
    public required string DateIso { get; init; }

    /// <summary>Lays a briefing out for a template.</summary>
    public static BriefingView From(Briefing briefing, Template template, BriefingOptions options) =>
        new ViewComposer(briefing, template.Words).Compose(template, options);
}
