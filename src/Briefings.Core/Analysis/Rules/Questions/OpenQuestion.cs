using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>A question with the sentence that leaves it open.</summary>
/// <param name="Weight">Higher comes first.</param>
internal readonly record struct OpenQuestion(string Text, OpenReason Reason, TokenRange Sentence, double Weight)
{
    /// <summary>The sentence that says otherwise, or that doubts it; -1 where there is none.</summary>
    public int Against { get; init; } = -1;
}
