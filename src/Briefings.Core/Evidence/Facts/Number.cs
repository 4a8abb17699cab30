using System.Globalization;

namespace Briefings.Evidence.Facts;

/// <summary>
/// A number in its normal form: 1,000 and 1000 and "one thousand" are the digits 1 with three zeros. No number is too large, and none is rounded.
/// </summary>
/// <param name="Digits">Without leading and trailing zeros, empty for zero; the word itself for a vague quantity ("hundreds").</param>
/// <param name="Zeros">How many zeros follow the digits; negative after a decimal point.</param>
/// <param name="Unit">"%" or a currency sign; null for none.</param>
/// <param name="Text">As the text has it, without its unit.</param>
/// <param name="IsOrdinal">"13th" in figures.</param>
/// <param name="IsPronounLike">"one" alone, "the two": counts what was named before, and claims no figure.</param>
internal sealed record Number(string Digits, int Zeros, string? Unit, string Text, bool IsOrdinal = false, bool IsPronounLike = false)
{
    public static Number Of(string whole, string fraction, int magnitude, string? unit, string text)
    {
        var digits = (whole + fraction).TrimStart('0');
        var bare = digits.TrimEnd('0');
        var zeros = bare.Length == 0 ? 0 : digits.Length - bare.Length - fraction.Length + magnitude;
        return new Number(bare, zeros, unit, text);
    }

    public bool IsYear => Unit is null && Text.Length == 4
        && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and < 2200;

    /// <summary>"hundreds", "half": a word and no figure.</summary>
    public bool IsVague => Digits.Length > 0 && !char.IsAsciiDigit(Digits[0]);

    /// <summary>Whether a source's number bears this one out: the same value, and the same unit where this one names a unit.</summary>
    public bool IsBorneOutBy(Number source) => Digits == source.Digits && Zeros == source.Zeros && (Unit is null || Unit == source.Unit);
}
