using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pages;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Pictures;
using Briefings.Typesetting.Styles;
using UglyToad.PdfPig.Core;

namespace Briefings.Tests.Typesetting.Pictures;

/// <summary>A camera stores what its sensor saw, and notes how it was held.</summary>
public sealed class OrientationTests
{
    private static readonly byte[] Upright = File.ReadAllBytes(Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures", "letters.jpg"));

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void A_picture_on_its_side_is_as_wide_as_it_is_stored_high(ushort orientation, bool isOnItsSide)
    {
        var (stored, shown) = (JpegFile.Read(Upright), JpegFile.Read(Held(orientation)));

        Assert.Equal(isOnItsSide ? (stored.Height, stored.Width) : (stored.Width, stored.Height), (shown.Width, shown.Height));
    }

    /// <summary>By what each number says of the stored picture: where its first row and its first column are seen.</summary>
    [FactNeeding("pdftoppm")]
    public void Every_hold_of_the_camera_is_turned_back()
    {
        var stored = Seen(1);
        (int Orientation, Func<int, int, (int X, int Y)> From)[] turns =
        [
            (1, (x, y) => (x, y)),
            (2, (x, y) => (stored.Width - 1 - x, y)),
            (3, (x, y) => (stored.Width - 1 - x, stored.Height - 1 - y)),
            (4, (x, y) => (x, stored.Height - 1 - y)),
            (5, (x, y) => (y, x)),
            (6, (x, y) => (y, stored.Height - 1 - x)),
            (7, (x, y) => (stored.Width - 1 - y, stored.Height - 1 - x)),
            (8, (x, y) => (stored.Width - 1 - y, x)),
        ];

        foreach (var (orientation, _) in turns)
        {
            var seen = Seen((ushort)orientation);

            Assert.Equal(orientation, turns.Where(turn => (turn.Orientation > 4) == (orientation > 4)).MinBy(turn => Distance(seen, turn.From)).Orientation);
        }

        long Distance(PageImage seen, Func<int, int, (int X, int Y)> from)
        {
            var distance = 0L;
            for (var i = 0; i < seen.Width * seen.Height * 3; i++)
            {
                var (x, y) = from(i / 3 % seen.Width, i / 3 / seen.Width);
                distance += Math.Abs(seen.Colors[i] - stored.Colors[(((y * stored.Width) + x) * 3) + (i % 3)]);
            }

            return distance;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Exif\0\0")]
    [InlineData("Exif\0\0II*\0\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("Exif\0\0MM\0*\0\0\0\b\u00FF\u00FF")]
    [InlineData("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003")]
    [InlineData("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0009\0\0")]
    public void What_is_noted_unsoundly_is_as_good_as_not_noted(string segment) =>
        Assert.Equal(1, ExifOrientation.Of(System.Text.Encoding.Latin1.GetBytes(segment)));

    /// <summary>The picture as it is printed, cut out of its page.</summary>
    private static PageImage Seen(ushort orientation)
    {
        var picture = JpegFile.Read(Held(orientation));
        var markdown = $"![A picture](data:image/jpeg;base64,{Convert.ToBase64String(picture.File)})";
        var pdf = Sample.Print(markdown, new PageStyle { MachineFonts = false, Footer = PageText.Parse("") }).Bytes;
        using var read = new TaggedPdf(pdf);
        var place = read.Pages[0].GetImages().Single().BoundingBox;
        var page = PageImage.Reduce(Poppler.ImagesOf(pdf, 96 * 4)[0]);
        PdfPoint[] corners = [place.TopLeft, place.TopRight, place.BottomLeft, place.BottomRight];
        var (left, top) = ((int)Math.Round(corners.Min(corner => corner.X) / 0.75), (int)Math.Round((read.Pages[0].Height - corners.Max(corner => corner.Y)) / 0.75));
        var colors = Enumerable.Range(0, picture.Height)
            .SelectMany(y => page.Colors.AsSpan((((top + y) * page.Width) + left) * 3, picture.Width * 3).ToArray()).ToArray();
        return new PageImage(picture.Width, picture.Height, colors);
    }

    /// <summary>The same file with the note of a camera behind its first two bytes.</summary>
    internal static byte[] Held(ushort orientation) =>
    [
        .. Upright[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. Upright[2..],
    ];
}
