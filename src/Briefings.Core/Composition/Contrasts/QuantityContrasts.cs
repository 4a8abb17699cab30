using Briefings.Evidence;

namespace Briefings.Composition.Contrasts;

/// <summary>Two voices that give a number for the same thing: "23 people died" and "17 people were killed".</summary>
internal sealed class QuantityContrasts
{
    // Nobody counts thousands where another counts three: so far apart, two numbers are of two things.
    private const double FarthestApart = 10;

    // "Two nations" agrees with "two nations" in every other article.
    private const int FewestAgreed = 2;

    private readonly ILookup<Voice, Quantity> byVoice;

    public QuantityContrasts(IEnumerable<Telling> tellings) => byVoice = tellings.SelectMany(Quantity.In).ToLookup(quantity => quantity.Telling.Voice);

    public IEnumerable<Contrast> Between(Voice one, Voice other)
    {
        foreach (var mine in byVoice[one])
            foreach (var theirs in byVoice[other])
                if (mine.IsOfSame(theirs) && Judge(mine, theirs) is { } contrast)
                    yield return contrast;
    }

    private Contrast? Judge(Quantity mine, Quantity theirs)
    {
        if (mine.Value == theirs.Value)
            return mine.Bounds is null && theirs.Bounds is null && mine.Counted.Count > 0 && mine.Value > FewestAgreed
                ? Sides.Of(ContrastKind.Agreement, ContrastMatter.Number, $"“{mine.Written}”", mine.Telling, theirs.Telling) : null;
        if (mine.GoesWith(theirs) || Math.Max(mine.Value, theirs.Value) > FarthestApart * Math.Min(mine.Value, theirs.Value)
            // Whoever gives both numbers knows that they are two.
            || Gives(mine.Telling.Voice, theirs) || Gives(theirs.Telling.Voice, mine)
            || mine.IsLikeCount(theirs) && !(IsOnlyCount(mine) && IsOnlyCount(theirs)))
            return null;
        return Sides.Of(ContrastKind.Contradiction, ContrastMatter.Number, $"“{mine.Written}”, or “{theirs.Written}”?", mine.Telling, theirs.Telling);
    }

    /// <summary>Where an article counts the dead of several events, no count of it can be held against another's.</summary>
    private bool IsOnlyCount(Quantity number) => byVoice[number.Telling.Voice].All(known => known.Value == number.Value || !known.IsLikeCount(number));

    private bool Gives(Voice voice, Quantity number) => byVoice[voice].Any(known => known.Number.Unit == number.Number.Unit && known.GoesWith(number));
}
