using System.Globalization;
using System.Text;
using Briefings.Typesetting.Pictures;

namespace Briefings.Tests.Typesetting.Pages;

/// <summary>A page as a reader sees it.</summary>
/// <param name="Colors">Rows from the top, a byte each for red, green and blue.</param>
internal sealed record PageImage(int Width, int Height, byte[] Colors)
{
    private const int Block = 16;

    /// <summary>
    /// By which a block of two printed pages may differ in the mean of a colour (0 to 255). Versions of poppler smooth letters differently:
    /// the same pages drawn by cairo and by mupdf in place of poppler's own rasterizer differ by 1.4 to 2.6.
    /// </summary>
    private const double Tolerance = 5;

    /// <summary>Drawn at four times the size that is compared, and averaged: what then differs little is where a program put its pixels.</summary>
    private const int Reduction = 4;

    public const int Resolution = 40 * Reduction;

    public static PageImage Read(byte[] png)
    {
        var picture = PngFile.Read(png);
        return new PageImage(picture.Width, picture.Height, picture.Samples!);
    }

    /// <param name="ppm">A page at <see cref="Resolution"/>, as pdftoppm writes it: <c>P6</c>, its size and 255 in a line each, and the colours.</param>
    public static PageImage Reduce(byte[] ppm)
    {
        var lines = Encoding.ASCII.GetString(ppm, 0, 40).Split('\n');
        var size = lines[1].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var from = ppm.AsSpan(lines.Take(3).Sum(line => line.Length + 1));
        var (width, height) = (size[0] / Reduction, size[1] / Reduction);
        var colors = new byte[width * height * 3];
        for (var i = 0; i < colors.Length; i++)
        {
            var (x, y, sum) = (i / 3 % width * Reduction, i / 3 / width * Reduction, 0);
            for (var j = 0; j < Reduction * Reduction; j++)
                sum += from[((((y + (j / Reduction)) * size[0]) + x + (j % Reduction)) * 3) + (i % 3)];
            colors[i] = (byte)(sum / (Reduction * Reduction));
        }

        return new PageImage(width, height, colors);
    }

    public byte[] ToPng() => PngWriter.Write(Width, Height, Colors);

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
