namespace Briefings.Typesetting.Blocks;

/// <summary>Plain data to be drawn.</summary>
internal abstract record Chart(string Title) : Block
{
    /// <summary>All that the drawing shows, in words.</summary>
    public abstract string Description { get; }

    protected string Named(string kind) => Title.Length == 0 ? $"{kind}." : $"{kind}: {Title}.";
}

internal sealed record BarChart(string Title, string Unit, IReadOnlyList<Bar> Bars) : Chart(Title)
{
    public double Most => Bars.Max(bar => bar.Value);

    public override string Description => $"{Named("Bar chart")} {string.Join("; ", Bars.Select(bar => $"{bar.Label}: {Shown(bar)}"))}.";

    public string Shown(Bar bar) => Unit.Length == 0 ? bar.Shown : $"{bar.Shown} {Unit}";
}

/// <param name="Shown">The value as it was written.</param>
internal sealed record Bar(string Label, double Value, string Shown);

/// <param name="Events">In the order of their dates.</param>
internal sealed record Timeline(string Title, IReadOnlyList<TimelineEvent> Events) : Chart(Title)
{
    public override string Description => $"{Named("Timeline")} {string.Join("; ", Events.Select(happened => $"{happened.Shown}: {happened.Text}"))}.";

    /// <summary>How far an event is from the first one to the last one, 0 to 1.</summary>
    public float PlaceOf(TimelineEvent happened)
    {
        var span = Events[^1].Date.DayNumber - Events[0].Date.DayNumber;
        return span == 0 ? 0 : (happened.Date.DayNumber - Events[0].Date.DayNumber) / (float)span;
    }
}

/// <param name="Shown">The date as it was written.</param>
internal sealed record TimelineEvent(DateOnly Date, string Shown, string Text);
