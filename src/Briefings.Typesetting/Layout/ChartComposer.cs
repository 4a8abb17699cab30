using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Draws charts, a strip for each line of their data. All of it is one figure, which its data describe.</summary>
internal sealed class ChartComposer(TypeScale scale, Typesetter typesetter)
{
    private const float WidestLabelShare = 0.4f;

    public List<Strip> Compose(Chart chart, Region region)
    {
        var figure = region.Element.Figure(chart.Description);
        List<Strip> strips = [.. Text(chart.Title, scale.ChartTitle, region, figure)];
        strips.AddRange(chart is BarChart bars ? Bars(bars, region, figure) : Events((Timeline)chart, region, figure));
        strips[0] = strips[0] with { SpaceBefore = scale.BlockGap };
        return strips.Select((strip, i) => strip with
        {
            Kind = "chart",
            Frame = region.Frame,
            KeepWithNext = i < strips.Count - 1,
            Marks = [.. strip.Marks, new Mark.Area(region.X, 0, region.Width, strip.Height, figure)],
        }).ToList();
    }

    private IEnumerable<Strip> Bars(BarChart chart, Region region, StructureElement figure)
    {
        var style = scale.ChartText;
        var labels = chart.Bars.Select(bar => typesetter.Shape(bar.Label, style.Text)).ToList();
        var values = chart.Bars.Select(bar => Line(chart.Shown(bar), style)).ToList();
        var labelWidth = Math.Min(labels.Max(label => label.Widths().Natural), region.Width * WidestLabelShare);
        var start = labelWidth + scale.CellGap;
        var longest = Math.Max(1, region.Width - start - values.Max(value => value.Width) - scale.LabelGap);
        for (var i = 0; i < labels.Count; i++)
        {
            var lines = LineFitter.Fit(labels[i], labelWidth + 0.1f);
            var width = chart.Most == 0 ? 0 : (float)(chart.Bars[i].Value / chart.Most) * longest;
            var (thickness, top) = (style.Text.Size * 0.9f, style.Baseline - (style.Text.Size * 0.8f));
            yield return new Strip
            {
                Kind = "chart",
                Height = lines.Count * style.LineHeight,
                SpaceBefore = style.SpaceBefore,
                Marks =
                [
                    .. lines.Select((line, row) => new Mark.Line(line, region.FromStart(labelWidth - line.Width, line.Width), (row * style.LineHeight) + style.Baseline, figure)),
                    new Mark.Box(region.FromStart(start, width), top, width, thickness, scale.Accent, figure),
                    new Mark.Line(values[i], region.FromStart(start + width + scale.LabelGap, values[i].Width), style.Baseline, figure),
                ],
            };
        }
    }

    /// <summary>An axis with a dot for each event where it fell, then the events, one below the other.</summary>
    private IEnumerable<Strip> Events(Timeline chart, Region region, StructureElement figure)
    {
        var style = scale.ChartText;
        var dot = style.Text.Size * 0.6f;
        yield return new Strip
        {
            Kind = "chart",
            Height = dot * 2.2f,
            SpaceBefore = style.SpaceBefore,
            Marks =
            [
                new Mark.Box(region.X, dot, region.Width, 0.6f, scale.Accent.Tint(0.5f), figure),
                .. chart.Events.Select(happened => new Mark.Box(region.FromStart(chart.PlaceOf(happened) * (region.Width - dot), dot), dot * 0.55f, dot, dot, scale.Accent, figure, dot)),
            ],
        };
        var dates = chart.Events.Select(happened => Line(happened.Shown, style with { Text = style.Text with { Bold = true } })).ToList();
        var start = dates.Max(date => date.Width) + scale.CellGap;
        foreach (var (happened, date) in chart.Events.Zip(dates))
        {
            var strips = Text(happened.Text, style, region with { X = region.RunsLeftward ? region.X : region.X + start, Width = region.Width - start }, figure).ToList();
            strips[0] = strips[0] with { Marks = [new Mark.Line(date, region.FromStart(0, date.Width), style.Baseline, figure), .. strips[0].Marks], SpaceBefore = style.SpaceBefore };
            foreach (var strip in strips)
                yield return strip;
        }
    }

    private IEnumerable<Strip> Text(string text, BlockStyle style, Region region, StructureElement figure) =>
        LineFitter.Fit(typesetter.Shape(text, style.Text), region.Width).Select(line => new Strip
        {
            Kind = "chart",
            Height = style.LineHeight,
            Marks = [new Mark.Line(line, region.RunsLeftward ? region.X + region.Width - line.Width : region.X, style.Baseline, figure)],
        });

    private TextLine Line(string text, BlockStyle style)
    {
        var shaped = typesetter.Shape(text, style.Text);
        return shaped.Line(0, shaped.Text.Length);
    }
}
