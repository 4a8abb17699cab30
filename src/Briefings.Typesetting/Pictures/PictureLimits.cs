namespace Briefings.Typesetting.Pictures;

/// <summary>What a picture may cost. A page needs a hundredth of it.</summary>
internal static class PictureLimits
{
    public const int MostBytes = 16 * 1024 * 1024;

    private const int MostPixels = 24_000_000;

    /// <exception cref="PictureException">There are more pixels.</exception>
    public static void Check(long width, long height)
    {
        if (width * height > MostPixels)
            throw new PictureException(PictureException.TooLarge, $"The picture has {width} by {height} pixels; make it smaller, 24 million pixels are the most.");
    }
}
