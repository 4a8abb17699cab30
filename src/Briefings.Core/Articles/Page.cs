namespace Briefings.Articles;

/// <summary>An article while its furniture is being marked.</summary>
internal sealed class Page(Draft draft, ArticleFacts facts)
{
    private readonly Furniture?[] marks = [.. draft.Paragraphs.Select(paragraph => paragraph.Furniture)];

    public ArticleFacts Facts { get; set; } = facts;

    public int Count => marks.Length;

    public string Text => draft.Text;

    public bool SaysOpinion { get; set; } = draft.IsOpinion;

    public bool SaysNews { get; set; }

    public Furniture? this[int index]
    {
        get => marks[index];
        set => marks[index] = value;
    }

    public IEnumerable<Paragraph> Paragraphs => draft.Paragraphs.Select((paragraph, index) => paragraph with { Furniture = marks[index] });

    public Paragraph Place(int index) => draft.Paragraphs[index];

    public ReadOnlySpan<char> Words(int index) => draft.Text.AsSpan(draft.Paragraphs[index].Start, draft.Paragraphs[index].Length);

    /// <summary>The letters and digits alone, in one case: what two spellings of a headline share.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key[length++] = char.ToUpperInvariant(c);
        }

        return new(key, 0, length);
    }
}
