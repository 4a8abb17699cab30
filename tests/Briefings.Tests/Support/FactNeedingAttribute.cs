namespace Briefings.Tests.Support;

/// <summary>A test that runs a program of the machine: skipped with the reason where it is missing, except on CI, where it must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingAttribute : FactAttribute
{
    public FactNeedingAttribute(string program)
    {
        if (IsMissing(program))
            Skip = $"{program} is not installed on this machine";
    }

    public static bool IsMissing(string program) =>
        Environment.GetEnvironmentVariable("CI") != "true"
        && !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
