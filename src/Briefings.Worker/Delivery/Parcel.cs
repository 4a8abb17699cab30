namespace Briefings.Worker.Delivery;

/// <summary>An edition as it is handed to a destination. The same edition gives the same parcel, at every attempt.</summary>
internal sealed record Parcel
{
    /// <summary>The edition's id.</summary>
    public required string Edition { get; init; }

    /// <summary>The schedule's name.</summary>
    public required string Schedule { get; init; }

    /// <summary>The slot: when the edition was due, in the schedule's own time zone.</summary>
    public required DateTimeOffset Due { get; init; }

    public required string Title { get; init; }

    /// <summary>Such as INTERNAL; shown wherever the title is.</summary>
    public string? Marking { get; init; }

    /// <summary>A language tag, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>One sentence or two over the stories, such as what is new today; may be empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>In the edition's order; none on an empty day.</summary>
    public IReadOnlyList<ParcelStory> Stories { get; init; } = [];

    /// <summary>The formats of the destination's <see cref="Wish"/> at least.</summary>
    public IReadOnlyList<ParcelDocument> Documents { get; init; } = [];

    public DateOnly Date => DateOnly.FromDateTime(Due.DateTime);

    /// <exception cref="InvalidOperationException">A format was not printed: the caller's mistake.</exception>
    public IReadOnlyList<ParcelDocument> In(IReadOnlyList<string> formats) =>
        [.. formats.Select(format => Documents.FirstOrDefault(document => document.Format == format)
            ?? throw new InvalidOperationException($"The parcel has no {format}."))];
}
