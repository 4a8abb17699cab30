namespace Briefings.Analysis.Rules.Questions;

/// <summary>A plain clause, as indices of tokens: who, the finite verb, and what follows up to its end.</summary>
internal readonly record struct Clause(int First, int SubjectLast, int Verb, int End);
