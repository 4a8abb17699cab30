using Briefings.Analysis;

namespace Briefings.Prompts;

/// <summary>What the prompt <c>read-article</c> asks for. Its JSON Schema is <c>prompts/read-article/schema.json</c>.</summary>
internal sealed record ReadArticleReply(
    IReadOnlyList<SummaryReply> Summary,
    IReadOnlyList<ActorReply> Actors,
    IReadOnlyList<StatementReply> Statements,
    IReadOnlyList<MotiveReply> Motives,
    IReadOnlyList<QuestionReply> Questions)
{
    public Reading ToReading(AnalystIdentity analyst) => new()
    {
        Analyst = analyst,
        Summary = [.. Summary.Select(claim => new SummaryClaim(claim.Text, Cite(claim.Evidence)))],
        Actors =
        [
            .. Actors.Select(claim => new ActorClaim(
                claim.Name, claim.Kind, claim.Role, [.. claim.Aliases], claim.Significance, Cite(claim.Evidence))),
        ],
        Statements =
        [
            .. Statements.Select(claim => new StatementClaim(
                claim.Speaker, claim.Mention, claim.Cue, claim.Basis, new Citation(claim.Sentence, claim.Quote))),
        ],
        Motives =
        [
            .. Motives.Select(claim => new MotiveClaim(
                claim.Actor, claim.Motive, claim.Basis, claim.AscribedBy, Cite(claim.Evidence))),
        ],
        Questions = [.. Questions.Select(claim => new QuestionClaim(claim.Question, claim.Reason, Cite(claim.Evidence)))],
    };

    /// <summary>The claims of a reading in the form of a reply, as the repair prompt shows them.</summary>
    public static ReadArticleReply Of(Reading reading) => new(
        [.. reading.Summary.Select(claim => new SummaryReply(claim.Text, Cited(claim.Evidence)))],
        [.. reading.Actors.Select(claim => new ActorReply(claim.Name, claim.Kind, claim.Role, claim.Aliases, claim.Significance, Cited(claim.Evidence)))],
        [.. reading.Statements.Select(claim => new StatementReply(
            claim.Speaker, claim.SpeakerMention, claim.Cue, claim.Basis, claim.Content.Sentence, claim.Content.Quote))],
        [.. reading.Motives.Select(claim => new MotiveReply(claim.Actor, claim.Motive, claim.Basis, claim.AscribedBy, Cited(claim.Evidence)))],
        [.. reading.Questions.Select(claim => new QuestionReply(claim.Question, claim.Reason, Cited(claim.Evidence)))]);

    /// <summary>True where a list holds null, which the serializer lets pass.</summary>
    public bool HasHoles() =>
        Holed(Summary) || Holed(Actors) || Holed(Statements) || Holed(Motives) || Holed(Questions)
        || Actors.Any(actor => Holed(actor.Aliases))
        || Summary.Select(claim => claim.Evidence)
            .Concat(Actors.Select(claim => claim.Evidence))
            .Concat(Motives.Select(claim => claim.Evidence))
            .Concat(Questions.Select(claim => claim.Evidence))
            .Any(Holed);

    private static bool Holed<T>(IReadOnlyList<T> list) where T : class => list.Any(item => item is null);

    private static IReadOnlyList<Citation> Cite(IReadOnlyList<EvidenceReply> evidence) =>
        [.. evidence.Select(cited => new Citation(cited.Sentence, cited.Quote))];

    private static IReadOnlyList<EvidenceReply> Cited(IReadOnlyList<Citation> citations) =>
        [.. citations.Select(citation => new EvidenceReply(citation.Sentence, citation.Quote))];
}

internal sealed record EvidenceReply(int Sentence, string Quote);

internal sealed record SummaryReply(string Text, IReadOnlyList<EvidenceReply> Evidence);

internal sealed record ActorReply(
    string Name, ActorKind Kind, string? Role, IReadOnlyList<string> Aliases, string? Significance, IReadOnlyList<EvidenceReply> Evidence);

internal sealed record StatementReply(string Speaker, string Mention, string Cue, Basis Basis, int Sentence, string Quote);

internal sealed record MotiveReply(string Actor, string Motive, Basis Basis, string? AscribedBy, IReadOnlyList<EvidenceReply> Evidence);

internal sealed record QuestionReply(string Question, OpenReason Reason, IReadOnlyList<EvidenceReply> Evidence);
