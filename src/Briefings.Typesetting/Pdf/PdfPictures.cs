using Briefings.Typesetting.Pictures;

namespace Briefings.Typesetting.Pdf;

/// <summary>The pictures of a file, each written once (ISO 32000-1, 8.9).</summary>
internal sealed class PdfPictures(PdfObjects objects)
{
    private readonly List<Picture> pictures = [];

    /// <summary>The resource to draw a picture by.</summary>
    public string NameOf(Picture picture)
    {
        var index = pictures.FindIndex(known => ReferenceEquals(known, picture));
        if (index < 0)
        {
            pictures.Add(picture);
            index = pictures.Count - 1;
        }

        return $"P{index + 1}";
    }

    /// <returns>The resources that all pages share; nothing when there is no picture.</returns>
    public string Write() => pictures.Count == 0 ? "" : $"/XObject<<{string.Concat(pictures.Select(picture => $"/{NameOf(picture)} {Write(picture)} 0 R"))}>>";

    private int Write(Picture picture)
    {
        var mask = picture.Alpha is null ? "" : $"/SMask {WriteRows(picture, picture.Alpha, 1, "/DeviceGray", "")} 0 R";
        var space = picture.Profile is { } profile ? $"[/ICCBased {objects.AddStream(profile, $"/N {picture.Components}")} 0 R]" : picture.Components == 1 ? "/DeviceGray" : "/DeviceRGB";
        if (picture.Samples is { } samples)
            return WriteRows(picture, samples, picture.Components, space, mask);
        var inverted = picture.IsInverted ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return objects.AddStream(picture.File, $"{Head(picture, space)}/Filter/DCTDecode{inverted}", compress: false);
    }

    /// <summary>Each row is told as its difference from the one above, which compresses well (PNG's filter 2, known to PDF as predictor 12).</summary>
    private int WriteRows(Picture picture, byte[] samples, int components, string space, string mask)
    {
        var length = picture.StoredWidth * components;
        var rows = new byte[(length + 1) * picture.StoredHeight];
        for (var y = 0; y < picture.StoredHeight; y++)
        {
            var (from, to) = (y * length, y * (length + 1));
            rows[to] = 2;
            for (var x = 0; x < length; x++)
                rows[to + 1 + x] = (byte)(samples[from + x] - (y == 0 ? 0 : samples[from - length + x]));
        }

        return objects.AddStream(rows, $"{Head(picture, space)}{mask}/DecodeParms<</Predictor 12/Colors {components}/Columns {picture.StoredWidth}>>");
    }

    private static string Head(Picture picture, string space) =>
        $"/Type/XObject/Subtype/Image/Width {picture.StoredWidth}/Height {picture.StoredHeight}/ColorSpace{space}/BitsPerComponent 8/Interpolate false";
}
