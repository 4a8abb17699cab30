namespace Briefings.Worker.Schedule;

/// <summary>A step as it lies in the queue. Its form is stored: it stays.</summary>
internal sealed record StepInput(StepKind Kind, string RunId, string Part, int Attempt, bool AsksModel);
