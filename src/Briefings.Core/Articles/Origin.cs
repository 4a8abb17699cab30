namespace Briefings.Articles;

/// <summary>Where the bytes of an article came from, and what came with them.</summary>
public sealed record Origin
{
    /// <summary>The path or address, named in every problem. Where no media type is given its ending says the medium.</summary>
    public required string Name { get; init; }

    /// <summary>As <c>text/html</c>, without parameters; wins over the name's ending.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that the transport named: wins over what the page declares, but not over a byte order mark, nor where it cannot be right.</summary>
    public string? Charset { get; init; }

    /// <summary>What is known of the article from elsewhere; wins over what it says itself.</summary>
    public ArticleFacts? Known { get; init; }

    /// <summary>What others say of the article, as the feed it was in; holds where it says nothing itself.</summary>
    public ArticleFacts? Otherwise { get; init; }
}
