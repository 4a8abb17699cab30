using System.Globalization;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = Briefings.Typesetting.Pictures.Picture;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Briefings.Typesetting.Docx;

/// <summary>Puts pictures into a part of the file, each with its description.</summary>
/// <param name="highest">Of a picture, in twentieths of a point.</param>
internal sealed class PictureWriter(OnceInFile once, OpenXmlPart part, int highest)
{
    private const double UnitsToPixel = 9525;
    private const double UnitsToTwip = 635;
    private const double UnitsToMillimetre = 36000;
    private const int QuarterTurn = 90 * 60000;

    public Run Write(Picture picture, string alt, int widest) => Write(picture, alt, UnitsToPixel, widest);

    public Run Write(Logo logo, int widest) => Write(logo.Picture, logo.Alt, logo.Height * UnitsToMillimetre / logo.Picture.Height, widest);

    private Run Write(Picture picture, string alt, double scale, int widest)
    {
        var number = once.NextPicture();
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{number}");
        using (var stream = new MemoryStream(picture.File))
            part.AddNewPart<ImagePart>(picture.MediaType, id).FeedData(stream);

        var (width, height) = (picture.StoredWidth * scale, picture.StoredHeight * scale);
        // A picture that is turned takes the room that it has before and after: a square.
        var (wide, high) = picture.IsOnItsSide ? (Math.Max(width, height), Math.Max(width, height)) : (width, height);
        var shrunk = Math.Min(1, Math.Min(widest * UnitsToTwip / wide, highest * UnitsToTwip / high));
        var (cx, cy) = (Math.Max(1, (long)(width * shrunk)), Math.Max(1, (long)(height * shrunk)));
        var shape = new Drawn.ShapeProperties(
            Turned(picture.Orientation, new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = cx, Cy = cy })),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle });
        var drawn = new Drawn.Picture(
            new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = number, Name = id }, new Drawn.NonVisualPictureDrawingProperties()),
            new Drawn.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
            shape);
        var graphic = new Graphic(new GraphicData(drawn) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
        var properties = new DocProperties { Id = number, Name = id, Description = WordText.Clean(alt) };
        var inline = new Inline(new Extent { Cx = cx, Cy = cy }, properties, graphic) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        if (picture.IsOnItsSide)
            inline.InsertAfter(Beyond(cx, cy), inline.Extent);
        return new Run(new Drawing(inline));
    }

    /// <summary>Word processors show the stored picture, whatever its camera noted: it is mirrored first, and then turned.</summary>
    private static Transform2D Turned(int orientation, Transform2D transform)
    {
        if (orientation is 2 or 5 or 7)
            transform.HorizontalFlip = true;
        if (orientation == 4)
            transform.VerticalFlip = true;
        var quarters = orientation switch { 6 or 7 => 1, 3 => 2, 5 or 8 => 3, _ => 0 };
        if (quarters > 0)
            transform.Rotation = quarters * QuarterTurn;
        return transform;
    }

    /// <summary>How far a picture that lies on its side reaches beyond its own measures.</summary>
    private static EffectExtent Beyond(long cx, long cy)
    {
        var (beside, above) = (Math.Max(0, (cy - cx) / 2), Math.Max(0, (cx - cy) / 2));
        return new EffectExtent { LeftEdge = beside, TopEdge = above, RightEdge = beside, BottomEdge = above };
    }
}
