namespace Briefings.Typesetting.Blocks;

/// <summary>What a page says where it gives something to the annex, in the words of whoever wrote the text.</summary>
/// <param name="More">Below the first items of a list; <c>{count}</c> is how many more there are.</param>
/// <param name="GoesOn">Below text, and where no item of a list has room.</param>
/// <param name="Continued">The heading again; <c>{heading}</c> is what it was.</param>
internal sealed record OnePageWords(string More, string GoesOn, string Continued)
{
    public static OnePageWords English { get; } = new("{count} more on the next page.", "Continued on the next page.", "{heading}, continued");
}
