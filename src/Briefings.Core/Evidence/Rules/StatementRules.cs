using Briefings.Analysis;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>What holds for a statement whose words were found.</summary>
internal static class StatementRules
{
    public static readonly Rule<StatementCase>[] All =
    [
        new("BRF2040", "a statement is quoted, reported or ascribed", @case =>
            Enum.IsDefined(@case.Claim.Basis) ? null : $"There is no basis {(int)@case.Claim.Basis}."),
        new("BRF2041", "a speaker is in the source", @case =>
            @case.Speaker is not null || @case.Source.Places(@case.Claim.Speaker).Count > 0
                ? null
                : $"The article does not name “{@case.Claim.Speaker}”."),
        new("BRF2042", "quoted words stand in quotation marks", @case =>
            @case.Claim.Basis is not Basis.Quoted || @case.Source.Quotations.Touching(@case.Quote.Start, @case.Quote.End).Any()
                ? null
                : "The words do not stand in quotation marks in the article."),
        new("BRF2043", "a speaker is named near the words", @case =>
            @case.Nearby(@case.Mention).Any() ? null : $"“{@case.Mention}” does not stand near the words in the article."),
        new("BRF2044", "a cue stands near the words", @case =>
            @case.Claim.Cue.Length == 0 || @case.Nearby(@case.Claim.Cue).Any() ? null : $"“{@case.Claim.Cue}” does not stand near the words in the article."),
        new("BRF2045", "the words are the speaker's and nobody else's", @case =>
            Speakers.Other(@case) is { } other ? $"In the article {other} says this, not {@case.Claim.Speaker}." : null),
        new("BRF2046", "a pronoun stands for a speaker named shortly before", @case =>
            Speakers.IsOutOfReach(@case) ? $"Nothing near the words shows that “{@case.Mention}” is {@case.Claim.Speaker}." : null),
        new("BRF2039", "a statement was made, not denied or supposed", @case =>
            @case.Claim.Basis is Basis.Quoted && Suppositions.IsDenial(@case.Claim.Cue) || @case.Nearby(@case.Mention).All(place => Suppositions.LeadTo(place, @case.Source))
                ? $"The article does not say that {@case.Claim.Speaker} said this: it denies, asks or supposes it."
                : null),
    ];

    /// <summary>A statement that breaks these is no lie, but reported: it stays, with the lower basis.</summary>
    public static readonly Rule<StatementCase>[] OfBasis =
    [
        new("BRF2047", "quoted words stand in quotation marks from first to last", @case =>
            @case.Claim.Basis is not Basis.Quoted || @case.Pieces.All(piece => @case.Source.Quotations.Hold(@case.Source.Article, piece.Start, piece.End))
                ? null
                : "Only a part of the words stands in quotation marks in the article; they are taken as reported."),
    ];

    /// <summary>A piece that breaks these is no part of the statement; what stands before it is.</summary>
    public static readonly Rule<ContinuationCase>[] OfContinuation =
    [
        new("BRF2048", "a statement goes on in the order of the article, without a gap", @case =>
            @case.Piece.Start >= @case.Before.End && @case.Source.SentenceAt(@case.Before.End - 1).Number + 1 >= @case.Piece.Sentence
                ? null
                : "The words do not go on from those before."),
        new("BRF2049", "words that go on are nobody else's", @case =>
            @case.NamedAfter is { } other ? $"The article names {other.Name} right after the words." : null),
    ];
}
