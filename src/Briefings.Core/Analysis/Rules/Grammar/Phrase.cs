namespace Briefings.Analysis.Rules.Grammar;

/// <summary>A noun phrase, as indices of tokens.</summary>
/// <param name="Head">The last word of its core: "spokesman" of "a spokesman for the court".</param>
/// <param name="OuterFirst">Where it begins; before <paramref name="First"/> never.</param>
/// <param name="OuterLast">Its last word with apposition and brackets: "Smith, the mayor of X,".</param>
internal readonly record struct Phrase(int First, int Last, int Head, int OuterFirst, int OuterLast);
