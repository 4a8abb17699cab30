using System.Buffers;
using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Paraphrase;

/// <summary>A word or a number of a text that is compared in meaning.</summary>
/// <param name="Text">Lower case, as the text has it.</param>
/// <param name="Stem">What its forms have in common; a number's is its value.</param>
/// <param name="Between">The marks between it and the term before, white space aside.</param>
internal sealed record Term(string Text, string Stem, TermKind Kind, string Between, Number? Number = null)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.!?()\"");

    /// <summary>Its stem, and the groups of like words to which that belongs.</summary>
    public string[] Keys { get; } = Kind == TermKind.Function ? [Stem] : [Stem, .. Lexicon.GroupsOf(Stem)];

    public bool IsContent => Kind != TermKind.Function;

    public bool FollowsComma => Between.Contains(',');

    /// <summary>Whether punctuation parts it from the term before.</summary>
    public bool FollowsGap => Between.AsSpan().ContainsAny(Marks);

    /// <summary>Whether two terms are forms of one word, or alike in meaning.</summary>
    public bool IsLike(Term other) => Stem == other.Stem || Keys.AsSpan(1).IndexOfAny(other.Keys.AsSpan(1)) >= 0;
}
