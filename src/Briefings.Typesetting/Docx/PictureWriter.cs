using System.Globalization;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = Briefings.Typesetting.Pictures.Picture;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Briefings.Typesetting.Docx;

/// <summary>Puts pictures into the file, each with its description.</summary>
internal sealed class PictureWriter(MainDocumentPart part, int textWidth)
{
    private const long UnitsToPixel = 9525;
    private const long UnitsToTwip = 635;

    private uint count;

    public Run Write(Picture picture, string alt)
    {
        count++;
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{count}");
        using (var stream = new MemoryStream(picture.File))
            part.AddNewPart<ImagePart>(picture.MediaType, id).FeedData(stream);

        var width = Math.Min(picture.StoredWidth * UnitsToPixel, textWidth * UnitsToTwip);
        var height = Math.Max(1, picture.StoredHeight * width / picture.StoredWidth);
        var shape = new Drawn.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle });
        var drawn = new Drawn.Picture(
            new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = count, Name = id }, new Drawn.NonVisualPictureDrawingProperties()),
            new Drawn.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
            shape);
        var graphic = new Graphic(new GraphicData(drawn) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
        var properties = new DocProperties { Id = count, Name = id, Description = WordText.Clean(alt) };
        return new Run(new Drawing(new Inline(new Extent { Cx = width, Cy = height }, properties, graphic)));
    }
}
