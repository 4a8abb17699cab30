namespace Briefings;

/// <summary>A fault with its coded <see cref="Problem"/>; caught by the pipeline's article step, the command and the scheduled job.</summary>
public sealed class ProblemException(Problem problem, Exception? cause = null) : Exception(problem.ToString(), cause)
{
    public Problem Problem { get; } = problem;
}
