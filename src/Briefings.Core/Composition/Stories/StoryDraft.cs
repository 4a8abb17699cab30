using Briefings.Analysis;

namespace Briefings.Composition.Stories;

/// <summary>A story before the ledger has given its questions their ids.</summary>
internal sealed class StoryDraft
{
    private const double SameMotive = 0.6;
    private const double SameQuestion = 0.6;
    private const double SameStatement = 0.7;

    public StoryDraft(IReadOnlyList<Voice> voices)
    {
        Voices = voices;
        var cast = new StoryCast(voices);
        Actors = cast.Actors;
        Questions = SameSaid.Groups(All(voice => voice.Briefing.Questions), question => question.Claim.Question, SameQuestion, (_, _) => true);
        Statements = [.. SameSaid.Groups(
                All(voice => voice.Briefing.Statements), WordsOf, SameStatement,
                (one, other) => SpeakerOf(cast, one) == SpeakerOf(cast, other) && (one.Claim.Basis == Basis.Ascribed) == (other.Claim.Basis == Basis.Ascribed))
            .Select(group => new StoryStatement(SpeakerOf(cast, group[0]), group))];
        Motives = [.. SameSaid.Groups(
                All(voice => voice.Briefing.Motives), motive => motive.Claim.Motive, SameMotive,
                (one, other) => ActorOf(cast, one) == ActorOf(cast, other) && (one.Claim.Basis == Basis.Ascribed) == (other.Claim.Basis == Basis.Ascribed))
            .Select(group => new StoryMotive(ActorOf(cast, group[0]), group))];
    }

    public IReadOnlyList<Voice> Voices { get; }

    public string Title => Voices[0].Article.Title;

    public IReadOnlyList<StoryActor> Actors { get; }

    public IReadOnlyList<IReadOnlyList<Sourced<QuestionClaim>>> Questions { get; }

    public IReadOnlyList<StoryStatement> Statements { get; }

    public IReadOnlyList<StoryMotive> Motives { get; }

    /// <summary>What was said, verbatim; the pieces of a cut statement together.</summary>
    public static string WordsOf(Sourced<StatementClaim> statement) => string.Join(" … ", statement.Evidence.Select(piece => piece.Text));

    private static string SpeakerOf(StoryCast cast, Sourced<StatementClaim> statement) => cast.NameOf(statement.Voice, statement.Claim.Speaker);

    private static string ActorOf(StoryCast cast, Sourced<MotiveClaim> motive) => cast.NameOf(motive.Voice, motive.Claim.Actor);

    private IEnumerable<Sourced<T>> All<T>(Func<Voice, IReadOnlyList<Evidence.Grounded<T>>> claims) =>
        Voices.SelectMany(voice => claims(voice).Select(claim => new Sourced<T>(voice, claim)));
}
