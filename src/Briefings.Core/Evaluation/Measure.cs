namespace Briefings.Evaluation;

/// <summary>One figure of an evaluation. docs/evaluation.md defines each.</summary>
public sealed record Measure(string Name, MeasureKind Kind)
{
    public static readonly Measure Actors = new("actors", MeasureKind.Finds);
    public static readonly Measure Aliases = new("aliases", MeasureKind.Finds);
    public static readonly Measure Salience = new("salience, NDCG@5", MeasureKind.Share);
    public static readonly Measure ActorKinds = new("kind of actor", MeasureKind.Share);
    public static readonly Measure StatementsExact = new("statements, exact", MeasureKind.Finds);
    public static readonly Measure Statements = new("statements, partial", MeasureKind.Finds);
    public static readonly Measure StatementWords = new("statements, words", MeasureKind.Finds);
    public static readonly Measure StatementsWithSpeaker = new("statements, right speaker", MeasureKind.Finds);
    public static readonly Measure Speakers = new("speaker of a found statement", MeasureKind.Share);
    public static readonly Measure Cues = new("cue of a found statement", MeasureKind.Share);
    public static readonly Measure StatementBases = new("basis of a found statement", MeasureKind.Share);
    public static readonly Measure Motives = new("motives", MeasureKind.Finds);
    public static readonly Measure Holders = new("holder of a found motive", MeasureKind.Share);
    public static readonly Measure MotiveBases = new("basis of a found motive", MeasureKind.Share);
    public static readonly Measure Ascribers = new("ascriber of a found motive", MeasureKind.Share);
    public static readonly Measure Questions = new("open questions", MeasureKind.Finds);
    public static readonly Measure Reasons = new("reason of a found question", MeasureKind.Share);
    public static readonly Measure Support = new("supported or not", MeasureKind.Balanced);
    public static readonly Measure Stories = new("stories, B-cubed", MeasureKind.Finds);
    public static readonly Measure Quotes = new("quote validity", MeasureKind.Share);

    private const string KindsOpener = "recall, ";

    private static readonly Measure[] All =
    [
        Actors, Aliases, Salience, ActorKinds, StatementsExact, Statements, StatementWords, StatementsWithSpeaker, Speakers, Cues, StatementBases,
        Motives, Holders, MotiveBases, Ascribers, Questions, Reasons, Support, Stories, Quotes,
    ];

    /// <summary>How much was found of the statements or motives to which the gold gives a kind of its own ("direct", "purpose").</summary>
    public static Measure OfKind(string kind) => new(KindsOpener + kind, MeasureKind.Share);

    /// <returns>Null for a name that no measure has.</returns>
    public static Measure? Named(string name) =>
        Array.Find(All, measure => measure.Name == name)
        ?? (name.StartsWith(KindsOpener, StringComparison.Ordinal) ? new Measure(name, MeasureKind.Share) : null);

    /// <summary>Where a measure stands in a table; those of kinds come last, by name.</summary>
    public static int Order(string name)
    {
        var at = Array.FindIndex(All, measure => measure.Name == name);
        return at < 0 ? All.Length : at;
    }

    /// <summary>The one figure by which two runs are compared, 0 to 1; null where nothing was there to be scored.</summary>
    public double? Score(Tally tally) => Kind switch
    {
        MeasureKind.Finds when (tally.First, tally.Second) is ({ } precision, { } recall) =>
            precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
        MeasureKind.Balanced when (tally.First, tally.Second) is ({ } one, { } other) => (one + other) / 2,
        MeasureKind.Balanced => tally.First ?? tally.Second,
        _ => tally.Second,
    };
}
