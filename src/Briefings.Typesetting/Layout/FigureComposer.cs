using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Styles;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets pictures, each whole and with its caption.</summary>
internal sealed class FigureComposer(TypeScale scale, TextComposer text, PageGeometry geometry)
{
    /// <summary>A pixel is a 96th of an inch, as on the web.</summary>
    private const float PointsToPixel = 0.75f;

    /// <summary>The most that a picture takes of a page's height.</summary>
    public const float HighestShare = 0.6f;

    /// <summary>Above all else, over the width of the page.</summary>
    public Strip Logo(Logo logo, Region region)
    {
        var height = logo.Height * 72 / 25.4f;
        var width = logo.Picture.Width * height / logo.Picture.Height;
        var shrunk = Math.Min(1, geometry.TextWidth / width);
        var image = new Mark.Image(logo.Picture, region.FromStart(0, width * shrunk), 0, width * shrunk, height * shrunk, region.Element.Figure(logo.Alt));
        return new Strip { Kind = "logo", Height = (height * shrunk) + scale.BlockGap, KeepWithNext = true, IsWide = true, Marks = [image] };
    }

    public List<Strip> Compose(Figure figure, Region region)
    {
        var (width, height) = (figure.Picture.Width * PointsToPixel, figure.Picture.Height * PointsToPixel);
        var shrunk = Math.Min(1, Math.Min(region.Width / width, geometry.TextHeight * HighestShare / height));
        (width, height) = (width * shrunk, height * shrunk);
        var image = new Mark.Image(figure.Picture, region.FromStart(0, width), 0, width, height, region.Element.Figure(figure.Alt));
        var strip = new Strip { Kind = "figure", Height = height, SpaceBefore = scale.BlockGap, Frame = region.Frame, Anchor = figure.Id, Marks = [image] };
        if (figure.Caption.Length == 0)
            return [strip];
        var caption = text.Paragraph([new Span(figure.Caption, Emphasis.None)], region with { Style = scale.Caption }, "caption");
        return [strip with { KeepWithNext = true }, .. caption.Select((line, i) => line with { KeepWithNext = i < caption.Count - 1 })];
    }
}
