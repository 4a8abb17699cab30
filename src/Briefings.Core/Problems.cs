namespace Briefings;

/// <summary>Every coded problem of Briefings, in the order of their codes. <c>docs/problems.md</c> says more of each.</summary>
public static class Problems
{
    public static Problem FileNotFound(string path) =>
        new("BRF5001", "There is no such file. Check the path, or give - to read standard input.", path);
}
