namespace Briefings.Typesetting.Layout;

/// <summary>The notes that stand at the foot of the column that cites them first.</summary>
/// <param name="byCitation">The strips of each note, by the name of the place that cites it.</param>
internal sealed class FootNotes(IReadOnlyDictionary<string, IReadOnlyList<Strip>> byCitation, Strip rule)
{
    public static FootNotes None { get; } = new(new Dictionary<string, IReadOnlyList<Strip>>(), new Strip { Kind = "note rule", Height = 0 });

    public bool AreNone => byCitation.Count == 0;

    /// <summary>Parts the notes from the text.</summary>
    public Strip Rule => rule;

    /// <summary>What a strip brings to the foot: the notes it cites, then the notes that those cite.</summary>
    public IReadOnlyList<Strip> Of(Strip strip)
    {
        if (AreNone)
            return [];
        List<Strip> cited = [.. strip.Marks.OfType<Mark.Line>().SelectMany(line => line.Text.Anchors).SelectMany(name => byCitation.GetValueOrDefault(name) ?? [])];
        return cited.Count == 0 ? cited : [.. cited, .. cited.SelectMany(Of)];
    }

    public static float DepthOf(IEnumerable<Strip> strips) => strips.Sum(strip => strip.SpaceBefore + strip.Height);
}
