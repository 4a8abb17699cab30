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

    public Run Write(Picture picture, string alt, int widest) => Write(picture, alt, picture.StoredWidth * UnitsToPixel, picture.StoredHeight * UnitsToPixel, widest);

    public Run Write(Logo logo, int widest)
    {
        var height = logo.Height * UnitsToMillimetre;
        return Write(logo.Picture, logo.Alt, logo.Picture.StoredWidth * height / logo.Picture.StoredHeight, height, widest);
    }

    private Run Write(Picture picture, string alt, double width, double height, int widest)
    {
        var number = once.NextPicture();
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{number}");
        using (var stream = new MemoryStream(picture.File))
            part.AddNewPart<ImagePart>(picture.MediaType, id).FeedData(stream);

        var shrunk = Math.Min(1, Math.Min(widest * UnitsToTwip / width, highest * UnitsToTwip / height));
        var (cx, cy) = (Math.Max(1, (long)(width * shrunk)), Math.Max(1, (long)(height * shrunk)));
        var shape = new Drawn.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = cx, Cy = cy }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle });
        var drawn = new Drawn.Picture(
            new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = number, Name = id }, new Drawn.NonVisualPictureDrawingProperties()),
            new Drawn.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
            shape);
        var graphic = new Graphic(new GraphicData(drawn) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
        var properties = new DocProperties { Id = number, Name = id, Description = WordText.Clean(alt) };
        return new Run(new Drawing(new Inline(new Extent { Cx = cx, Cy = cy }, properties, graphic) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
