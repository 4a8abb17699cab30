using Briefings.Evidence.Facts;
using Briefings.Evidence.Search;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>Where the evidence of a motive has its holder, listed or in the article's words ("the committee", "local farmers", "we").</summary>
internal static class Holders
{
    /// <summary>Whether the holder's words stand in the evidence as who acts can: with words behind, and no preposition before but "by".</summary>
    public static bool ActIn(MotiveCase @case) =>
        @case.Evidence.SelectMany(quote => PlacesIn(quote, @case)).Any(place => CanAct(place, @case.Source));

    /// <summary>The places of the holder in the sentences of a quote.</summary>
    public static IEnumerable<Place> PlacesIn(Quote quote, MotiveCase @case)
    {
        var sentence = @case.Source.SentenceAt(quote.Start);
        return @case.Holder is { } holder
            ? @case.Cast.In(sentence.Start, sentence.End).Where(mention => mention.Actor == holder).Select(mention => mention.Place)
            : @case.Source.PlacesIn(@case.Claim.Actor, sentence.Start, sentence.End);
    }

    private static bool CanAct(Place place, Source source) =>
        Prepositions.Before(place, source) is null or "by" && Words.In(source.Article.Text[place.End..source.SentenceAt(place.Start).End]).Any();
}
