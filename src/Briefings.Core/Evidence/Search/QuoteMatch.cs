namespace Briefings.Evidence.Search;

/// <summary>What became of the search for one citation's quote.</summary>
internal abstract record QuoteMatch
{
    private QuoteMatch()
    {
    }

    public sealed record Found(Quote Quote) : QuoteMatch;

    /// <summary>Empty, or punctuation only.</summary>
    public sealed record WithoutSubstance : QuoteMatch;

    /// <summary>The article has no sentence of the cited number.</summary>
    public sealed record OutOfRange(int Sentence, int Last) : QuoteMatch;

    public sealed record NotInSource : QuoteMatch;

    /// <summary>The letters stand in the source, but the quote begins or ends inside a word, a number or a character.</summary>
    public sealed record CutsWord : QuoteMatch;

    /// <summary>Captions, disclaimers, author notes and the like.</summary>
    public sealed record OnlyInFurniture(Articles.Furniture Furniture) : QuoteMatch;
}
