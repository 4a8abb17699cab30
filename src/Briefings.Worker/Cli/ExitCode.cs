namespace Briefings.Worker.Cli;

/// <summary>What a shell script learns of a run.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int ArticlesLeftOut = 3;
    public const int Differs = 3;

    /// <summary>What a shell reports of a program that Ctrl-C ended.</summary>
    public const int Cancelled = 130;

    public static int Of(int done, int leftOut) => (done, leftOut) switch
    {
        (_, 0) => Done,
        (0, _) => Failed,
        _ => ArticlesLeftOut,
    };
}
