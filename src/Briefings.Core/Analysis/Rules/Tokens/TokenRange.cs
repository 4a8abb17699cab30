namespace Briefings.Analysis.Rules.Tokens;

/// <summary>The tokens of one sentence, as indices into <see cref="Document.Tokens"/>.</summary>
/// <param name="Sentence">The sentence's number.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="First">The first token's index.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct TokenRange(int Sentence, int Paragraph, int First, int End)
{
    public int Count => End - First;
}
