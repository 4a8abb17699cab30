using Briefings.Analysis;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Search;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>The words in quotation marks that a quoted motive stands on, and whose they are.</summary>
internal static class Quotation
{
    public static IEnumerable<Place> Of(MotiveCase @case) =>
        @case.Evidence.SelectMany(quote => @case.Source.Quotations.Touching(quote.Start, quote.End));

    /// <summary>
    /// The speaker of the words where it is not the holder: by the statements that stand, else by the only names in the sentence around
    /// the marks. Null where the words are the holder's, or nothing tells.
    /// </summary>
    public static string? SpeakerInPlaceOf(MotiveCase @case)
    {
        var spans = Of(@case).ToList();
        var speakers = @case.Statements
            .Where(statement => statement.Claim.Basis is Basis.Quoted
                && statement.Evidence.Any(quote => spans.Exists(span => span.Touches(quote.Start, quote.End))))
            .Select(statement => statement.Claim.Speaker)
            .ToList();
        if (speakers.Count > 0)
            return speakers.Exists(@case.IsHolder) ? null : speakers[0];
        if (@case.Holder is not { } holder)
            return null;
        var others = spans.ConvertAll(span => OnlyOtherNamedBeside(span, holder, @case));
        return others.TrueForAll(other => other is not null) ? others.FirstOrDefault() : null;
    }

    /// <summary>
    /// Whether the holder, or a pronoun that may be the holder, stands around the quotation and outside its marks. A holder in the article's
    /// words stands in the evidence, or there is no claim.
    /// </summary>
    public static bool IsNearHolder(MotiveCase @case) => @case.Holder is not { } holder || Of(@case).Any(span =>
    {
        var around = Surroundings.Of(AsQuote(span, @case.Source), @case.Source);
        return @case.Cast.In(around.Start, around.End).Any(mention => mention.Actor == holder) || HasPronoun(around, @case.Source);
    });

    private static string? OnlyOtherNamedBeside(Place span, ActorClaim holder, MotiveCase @case)
    {
        var source = @case.Source;
        var first = source.SentenceAt(span.Start);
        var last = source.SentenceAt(span.End - 1);
        var named = @case.Cast.In(first.Start, last.End)
            .Where(mention => !source.Quotations.Touching(mention.Place.Start, mention.Place.End).Any())
            .Select(mention => mention.Actor)
            .Where(actor => actor.Kind == ActorKind.Person)
            .ToList();
        return named.Count > 0 && !named.Contains(holder) && !HasPronoun(new Place(first.Start, last.End), source) ? named[0].Name : null;
    }

    private static bool HasPronoun(Place range, Source source) => source.Quotations.Outside(range)
        .SelectMany(place => Words.In(source.Article.Text[place.Start..place.End]))
        .Any(word => word.Bare is "he" or "He" or "she" or "She" or "they" or "They" or "it" or "It");

    private static Quote AsQuote(Place span, Source source) => new(source.SentenceAt(span.Start).Number, span.Start, span.End, "");
}
