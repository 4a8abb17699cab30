using Briefings.Analysis;

namespace Briefings.Evaluation;

/// <summary>A cell of the confusion matrix of motive bases.</summary>
/// <param name="Found">Null for a motive that was not found.</param>
public sealed record BasisPair(Basis Listed, Basis? Found, int Count);
