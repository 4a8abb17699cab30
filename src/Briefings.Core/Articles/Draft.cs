namespace Briefings.Articles;

/// <summary>What one medium gave: the canonical text, its paragraphs (marked where the medium says what they are) and facts.</summary>
internal sealed record Draft(string Text, IReadOnlyList<Paragraph> Paragraphs, ArticleFacts Facts)
{
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>The page's own metadata call it an opinion piece.</summary>
    public bool IsOpinion { get; init; }
}
