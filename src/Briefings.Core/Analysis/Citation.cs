namespace Briefings.Analysis;

/// <summary>Where an analyst says a claim comes from. Unverified: the gate finds it in the article or rejects the claim.</summary>
/// <param name="Sentence">Number of the sentence in which the quote begins.</param>
/// <param name="Quote">Verbatim words of the article; may run on into the following sentences.</param>
/// <param name="Start">Offset into the canonical text, where the analyst knows it; the gate checks it all the same.</param>
public sealed record Citation(int Sentence, string Quote, int? Start = null);
