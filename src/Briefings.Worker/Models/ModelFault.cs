namespace Briefings.Worker.Models;

/// <summary>A model could not read: the one form in which every failed call comes out. The next model may do better.</summary>
internal sealed class ModelFault(Problem problem, Exception? cause = null) : Exception(problem.ToString(), cause)
{
    public Problem Problem { get; } = problem;
}
