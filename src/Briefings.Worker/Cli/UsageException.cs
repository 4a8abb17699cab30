namespace Briefings.Worker.Cli;

/// <summary>The command was given wrongly: exit code 2.</summary>
internal sealed class UsageException(Problem problem) : Exception(problem.ToString())
{
    public UsageException(string message)
        : this(Problems.WrongUsage(message))
    {
    }

    public Problem Problem { get; } = problem;
}
