using Briefings.Evidence.Search;

namespace Briefings.Evidence.Facts;

/// <summary>A text that was folded and taken apart into words once, for all who ask for its figures, its names and its meaning.</summary>
internal sealed class WordedText(string text)
{
    private IReadOnlyList<Word>? words;

    public string Folded { get; } = FoldedText.Fold(text);

    public IReadOnlyList<Word> Words => words ??= [.. Facts.Words.Of(Folded)];
}
