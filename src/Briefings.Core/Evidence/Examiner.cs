using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence.Rules;

namespace Briefings.Evidence;

/// <summary>Puts each kind of claim through the rules that hold for it, in this order: its texts, its evidence, its wording, its own rules.</summary>
internal sealed class Examiner(Article article)
{
    private readonly Source source = new(article);

    public Verdict<SummaryClaim> Summary(SummaryClaim claim)
    {
        var hearing = Open("summary", claim.Text)
            .Texts(Field("sentence", claim.Text, 700))
            .Cite(claim.Evidence);
        var wording = Wording("sentence", claim.Text, true, hearing.Evidence);
        hearing.Keep(WordingRules.All, wording).Keep(SupportRules.All, wording).Keep(SupportRules.OfSummary, wording);
        return hearing.Close(() => claim with { Evidence = hearing.Citations });
    }

    public Verdict<StatementClaim> Statement(StatementClaim claim, Cast cast)
    {
        var hearing = Open("statement", $"{claim.Speaker}: {claim.Content.Quote}")
            .Texts(Field("speaker", claim.Speaker, 200), Field("mention of the speaker", claim.SpeakerMention, 200, true), Field("cue", claim.Cue, 80, true))
            .Cite([claim.Content]);
        hearing
            .Keep(StatementRules.All, () => new StatementCase(claim, hearing.Evidence, source, cast))
            .Continue(claim.Continued, (before, piece) => Breach.First(StatementRules.OfContinuation, new ContinuationCase(claim, before, piece, source, cast)));
        return hearing.Close(() => claim with
        {
            Speaker = cast.Find(claim.Speaker)?.Name ?? claim.Speaker,
            Basis = BasisOf(claim, hearing, cast),
            Continued = [.. hearing.Citations.Skip(1)],
        });
    }

    private Basis BasisOf(StatementClaim claim, Hearing hearing, Cast cast)
    {
        if (Breach.First(StatementRules.OfBasis, new StatementCase(claim, hearing.Evidence, source, cast)) is not { } breach)
            return claim.Basis;
        hearing.LeaveOut("basis", claim.Content.Quote, breach);
        return Basis.Reported;
    }

    public Verdict<MotiveClaim> Motive(MotiveClaim claim, Cast cast, IReadOnlyList<Grounded<StatementClaim>> statements)
    {
        var hearing = Open("motive", $"{claim.Actor}: {claim.Motive}")
            .Texts(Field("actor", claim.Actor, 200), Field("motive", claim.Motive, 400), Field("name of who ascribes it", claim.AscribedBy, 200, true))
            .Cite(claim.Evidence);
        var wording = Wording("motive", claim.Motive, false, hearing.Evidence);
        hearing
            .Keep(WordingRules.All, wording)
            .Keep(SupportRules.All, wording)
            .Keep(MotiveRules.All, () => new MotiveCase(claim, hearing.Evidence, source, cast, statements));
        return hearing.Close(() => claim with { Actor = cast.Find(claim.Actor)?.Name ?? claim.Actor, Evidence = hearing.Citations });
    }

    public Verdict<QuestionClaim> Question(QuestionClaim claim)
    {
        var hearing = Open("question", claim.Question)
            .Texts(Field("question", claim.Question, 400))
            .Keep(QuestionRules.All, claim)
            .Cite(claim.Evidence);
        var wording = Wording("question", claim.Question, true, hearing.Evidence);
        hearing.Keep(WordingRules.All, wording).Keep(SupportRules.All, wording);
        return hearing.Close(() => claim with { Evidence = hearing.Citations });
    }

    public Verdict<ActorClaim> Actor(ActorClaim claim, AdmittedActors admitted)
    {
        var hearing = Open("actor", claim.Name).Texts(Field("name", claim.Name, 200));
        if (!hearing.Stands)
            return hearing.Close(() => claim);
        hearing.Keep(ActorRules.All, new ActorCase(claim, source, new()));
        if (hearing.Stands)
            claim = claim with { Aliases = Aliases(claim, hearing) };
        hearing.Keep(ActorRules.All, new ActorCase(claim, source, admitted)).Cite(claim.Evidence);
        if (hearing.Stands)
            claim = claim with { Role = Role(claim, hearing), Significance = Significance(claim, hearing), Evidence = hearing.Citations };
        return hearing.Close(() => claim);
    }

    public Cast Cast(IReadOnlyList<ActorNames> actors, IReadOnlyDictionary<string, ActorClaim> otherNames) =>
        new(source, [.. actors.Select(names => names.Actor)], otherNames);

    /// <summary>The admitted actor whom a claim names once more; null where it names nobody admitted.</summary>
    public ActorClaim? Twin(ActorClaim claim, AdmittedActors admitted) => new ActorCase(claim, source, admitted).Twin();

    private IReadOnlyList<string> Aliases(ActorClaim claim, Hearing hearing)
    {
        var kept = new List<string>();
        foreach (var alias in claim.Aliases.Distinct(StringComparer.Ordinal).Where(alias => alias != claim.Name))
        {
            var breach = Breach.First(TextRules.All, Field("alias", alias, 200))
                ?? Breach.First(ActorRules.OfAliases, new AliasCase(alias, claim.Name, source));
            if (breach is null)
                kept.Add(alias);
            else
                hearing.LeaveOut("alias", alias, breach);
        }

        return [.. kept];
    }

    private string? Role(ActorClaim claim, Hearing hearing)
    {
        if (claim.Role is not { } role)
            return null;
        var breach = Breach.First(TextRules.All, Field("role", role, 200)) ?? Breach.First(ActorRules.OfRole, new ActorCase(claim, source, new()));
        if (breach is null)
            return role;
        hearing.LeaveOut("role", role, breach);
        return null;
    }

    private string? Significance(ActorClaim claim, Hearing hearing)
    {
        if (claim.Significance is not { } significance)
            return null;
        var wording = Wording("significance", significance, false, hearing.Evidence);
        var breach = Breach.First(TextRules.All, Field("significance", significance, 400))
            ?? Breach.First(WordingRules.All, wording) ?? Breach.First(SupportRules.All, wording);
        if (breach is null)
            return significance;
        hearing.LeaveOut("significance", significance, breach);
        return null;
    }

    private Hearing Open(string kind, string claim) => new(kind, claim, source);

    private TextField Field(string name, string? text, int longest, bool mayBeEmpty = false) => new(name, text, longest, article.Url, mayBeEmpty);

    private Wording Wording(string name, string text, bool isSentence, IReadOnlyList<Quote> evidence) => new(name, text, isSentence, evidence, source);
}
