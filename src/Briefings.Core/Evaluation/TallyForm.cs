using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Evaluation;

/// <summary>A tally as a person reads it in a baseline's diff: <c>12/16 12/13</c>, or one fraction where it is a share.</summary>
internal sealed class TallyForm : JsonConverter<Tally>
{
    public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        double[][] fractions = [.. (reader.GetString() ?? "").Split(' ').Select(fraction => fraction.Split('/').Select(Number).ToArray())];
        return fractions switch
        {
            [[var matched, var listed]] => Tally.Share(matched, listed),
            [[var right, var finds], [var matched, var listed]] => new Tally(right, finds, matched, listed),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options)
    {
        var second = Fraction(value.Matched, value.Listed);
        writer.WriteStringValue(value is { Right: 0, Finds: 0 } ? second : $"{Fraction(value.Right, value.Finds)} {second}");
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException();

    private static string Fraction(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"{part:0.######}/{whole:0.######}");
}
