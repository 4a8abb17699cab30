namespace Briefings.Typesetting.Pictures;

/// <summary>A picture that is not printed.</summary>
internal sealed class PictureException(string code, string what) : Exception(what)
{
    public const string NotFound = "BRF6201", FromElsewhere = "BRF6202", WithoutAlt = "BRF6203", AmongWords = "BRF6204", Broken = "BRF6205", TooLarge = "BRF6206";

    public string Code => code;

    public static PictureException IsBroken(string why) => new(Broken, $"{why}. Save the picture anew, as PNG or JPEG.");
}
