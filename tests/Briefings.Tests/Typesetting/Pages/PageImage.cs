using Briefings.Typesetting.Pictures;

namespace Briefings.Tests.Typesetting.Pages;

/// <summary>A page as a reader sees it.</summary>
/// <param name="Colors">Rows from the top, a byte each for red, green and blue.</param>
internal sealed record PageImage(int Width, int Height, byte[] Colors)
{
    private const int Block = 16;

    /// <summary>
    /// By which a block of two printed pages may differ in the mean of a colour (0 to 255). Versions of poppler smooth letters differently: the
    /// same pages drawn by cairo and by mupdf in place of poppler's own rasterizer differ by 5 to 11, a page without its letters by 44
    /// and more.
    /// </summary>
    private const double Tolerance = 16;

    public static PageImage Read(byte[] png)
    {
        var picture = PngFile.Read(png);
        return new PageImage(picture.Width, picture.Height, picture.Samples!);
    }

    public bool LooksLike(PageImage other) => (Width, Height) == (other.Width, other.Height) && FurthestFrom(other) <= Tolerance;

    /// <summary>By how much the block that differs most does.</summary>
    public double FurthestFrom(PageImage other)
    {
        var furthest = 0.0;
        for (var top = 0; top < Height; top += Block)
        {
            for (var left = 0; left < Width; left += Block)
                furthest = Math.Max(furthest, Enumerable.Range(0, 3).Max(color => Math.Abs(MeanOf(left, top, color) - other.MeanOf(left, top, color))));
        }

        return furthest;
    }

    /// <summary>What only this page has is blue, what only the verified one has is red, what both have is black.</summary>
    public byte[] DifferenceTo(PageImage verified)
    {
        var (width, height) = (Math.Max(Width, verified.Width), Math.Max(Height, verified.Height));
        var colors = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (here, there) = (DarknessAt(i % width, i / width), verified.DarknessAt(i % width, i / width));
            (colors[3 * i], colors[(3 * i) + 1], colors[(3 * i) + 2]) = (here, Math.Min(here, there), there);
        }

        return PngWriter.Write(width, height, colors);
    }

    /// <summary>That of green, to which the eye is most open; outside the page it is white.</summary>
    private byte DarknessAt(int x, int y) => x < Width && y < Height ? Colors[(((y * Width) + x) * 3) + 1] : (byte)255;

    private double MeanOf(int left, int top, int color)
    {
        var (right, bottom, sum) = (Math.Min(left + Block, Width), Math.Min(top + Block, Height), 0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
                sum += Colors[(((y * Width) + x) * 3) + color];
        }

        return (double)sum / ((right - left) * (bottom - top));
    }
}
