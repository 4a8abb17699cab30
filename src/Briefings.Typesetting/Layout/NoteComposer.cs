using Briefings.Typesetting.Blocks;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets notes: a number that leads back to the text, and beside it what the note says.</summary>
internal sealed class NoteComposer(TypeScale scale, Typesetter typesetter, Composer composer)
{
    private const float RuleWidth = 72;

    /// <summary>For the foot of the columns.</summary>
    public FootNotes ForFoot(Region column)
    {
        var strips = new Dictionary<string, IReadOnlyList<Strip>>();
        // A note can cite another one, which is then set in its turn.
        for (var i = 0; i < typesetter.Cited.Count; i++)
            strips[typesetter.Cited[i].Note.CitedAt] = Compose(typesetter.Cited[i], column, isFirst: false);
        return new FootNotes(strips, Rule(column));
    }

    /// <summary>For the end of the text, in the order of their numbers.</summary>
    public List<Strip> ForEnd(Region column)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < typesetter.Cited.Count; i++)
            strips.AddRange(Compose(typesetter.Cited[i], column, isFirst: i == 0));
        return strips.Count == 0 ? strips : [Rule(column) with { KeepWithNext = true }, .. strips];
    }

    private List<Strip> Compose(CitedNote cited, Region column, bool isFirst)
    {
        var (note, style) = (cited.Note, scale.Note);
        var number = typesetter.Shape(
            [new Span($"{note.Number}", Emphasis.None)], style.Text, Link.ToAnchor(note.CitedAt), cited.Element.Block("Lbl").Inline("Link", null));
        var label = number.Line(0, number.Text.Length);
        var inner = (column with { Style = style, Element = cited.Element, RunsLeftward = column.RunsLeftward }).Indented(scale.Indent, column.Width);
        var body = composer.Compose(note.Blocks, inner);
        if (body.Count == 0)
            body.Add(new Strip { Kind = "note", Height = style.LineHeight });
        var mark = new Mark.Line(label, inner.FromStart(-scale.Indent, label.Width), style.Baseline, cited.Element);
        body[0] = body[0] with { Marks = [mark, .. body[0].Marks], Anchor = note.Id, SpaceBefore = isFirst ? 0 : style.SpaceBefore };
        return body.ConvertAll(strip => strip with { Kind = "note" });
    }

    private Strip Rule(Region column) => new()
    {
        Kind = "note rule",
        Height = scale.ListGap + 1,
        SpaceBefore = scale.BlockGap,
        Marks = [new Mark.Box(column.FromStart(0, RuleWidth), 0, RuleWidth, 0.5f, scale.Hairline)],
    };
}
