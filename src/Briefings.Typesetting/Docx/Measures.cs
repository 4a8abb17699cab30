using System.Globalization;

namespace Briefings.Typesetting.Docx;

/// <summary>The units of WordprocessingML: twentieths of a point for lengths, halves for type sizes, eighths for lines.</summary>
internal static class Measures
{
    private const float TwipsToMillimetre = 1440 / 25.4f;

    public static int Twips(float points) => (int)MathF.Round(points * 20);

    public static int TwipsOfMillimetres(float millimetres) => (int)MathF.Round(millimetres * TwipsToMillimetre);

    public static string HalfPoints(float points) => Math.Max(2, (int)MathF.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static uint EighthsOfPoint(float points) => (uint)Math.Clamp((int)MathF.Round(points * 8), 2, 96);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
