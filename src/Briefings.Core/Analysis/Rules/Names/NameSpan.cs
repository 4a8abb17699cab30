namespace Briefings.Analysis.Rules.Names;

/// <summary>A name where it stands.</summary>
/// <param name="First">Index of its first token, titles and roles before it left out.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Known">The listed name where a word list knows it: the state of "Russian", "U.S." or "Moscow".</param>
/// <param name="RoleFirst">First token of the title or role before it; equal to <paramref name="First"/> where there is none.</param>
internal sealed record NameSpan(int Sentence, int First, int Last, NameKind Kind, string? Known, int RoleFirst)
{
    public int Count => Last - First + 1;

    public Gender Gender { get; init; }
}
