using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Rules;

/// <summary>What holds for every citation.</summary>
internal static class QuoteRules
{
    public const string WithoutEvidence = "BRF2010";

    public static readonly Rule<CitedQuote>[] All =
    [
        new("BRF2011", "a quote has substance", cited =>
            cited.Match is QuoteMatch.WithoutSubstance ? "The quote is empty or punctuation only." : null),
        new("BRF2012", "an evidence sentence exists", cited =>
            cited.Match is QuoteMatch.OutOfRange range ? $"There is no sentence {range.Sentence}; the article has {Count(range.Last)}." : null),
        new("BRF2013", "a quote is in the source", cited =>
            cited.Match is QuoteMatch.NotInSource ? $"The article does not have the words “{Label.Of(cited.Citation.Quote)}”." : null),
        new("BRF2014", "a quote begins and ends with whole words", cited =>
            cited.Match is QuoteMatch.CutsWord ? $"The article has “{Label.Of(cited.Citation.Quote)}” only as part of other words." : null),
        new("BRF2015", "a quote is in the body of the source", cited =>
            cited.Match is QuoteMatch.OnlyInFurniture only
                ? $"The article has “{Label.Of(cited.Citation.Quote)}” only in {Place(only.Furniture)}, not in its body."
                : null),
    ];

    public static string Place(Furniture furniture) => furniture switch
    {
        Furniture.Title => "its title",
        Furniture.Standfirst => "its standfirst",
        Furniture.Byline => "its byline",
        Furniture.Dateline => "its dateline",
        Furniture.Heading => "a heading",
        Furniture.Caption => "a caption",
        Furniture.Credit => "a credit",
        Furniture.Disclaimer => "a disclaimer",
        Furniture.AuthorNote => "the note about its author",
        Furniture.EditorNote => "an editor's note",
        Furniture.Promotion => "a promotion",
        Furniture.Copyright => "a copyright line",
        _ => "the page around it",
    };

    private static string Count(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";
}
