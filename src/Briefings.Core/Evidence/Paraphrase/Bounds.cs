using System.Globalization;
using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Paraphrase;

/// <summary>What bounds a number: "more than", "nearly", "about".</summary>
internal sealed record Bounds(string Text, bool IsOver, bool IsLoose)
{
    private const double Near = 0.1;

    public static Bounds? Of(Passage passage, int at)
    {
        if (at == 0)
            return null;
        var one = passage.Terms[at - 1].Text;
        var two = at > 1 ? $"{passage.Terms[at - 2].Text}-{one}" : one;
        foreach (var words in new[] { two, one })
        {
            if (Lexicon.Over.Contains(words))
                return new(words.Replace('-', ' '), true, false);
            if (Lexicon.Under.Contains(words))
                return new(words.Replace('-', ' '), false, false);
        }

        return Lexicon.About.Contains(one) ? new(one, false, true) : null;
    }

    /// <summary>Whether a passage has a number that keeps the claim's bound and is not far from it: "more than 100" of 116.</summary>
    public static bool Hold(Passage claim, int at, Passage passage) => claim.Terms[at].Number is { } number && Of(claim, at) is { } bound
        && ValueOf(number) is { } limit && passage.Terms.Any(term => term.Number is { } known && known.Unit == number.Unit && ValueOf(known) is { } value
            && (bound.IsLoose ? Math.Abs(value - limit) <= limit * Near : bound.IsOver ? value >= limit && value <= limit * (1 + 2 * Near) : value <= limit && value >= limit * (1 - Near)));

    private static double? ValueOf(Number number) =>
        double.TryParse($"{number.Digits}e{number.Zeros}", NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
