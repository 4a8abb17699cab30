namespace Briefings.Tests.Support;

/// <summary>A fact that mounts a file system: skipped on a bare machine for anybody but root, and run on CI whatever comes.</summary>
internal sealed class FactAsRootOnLinuxAttribute : FactAttribute
{
    public FactAsRootOnLinuxAttribute()
    {
        var onCi = !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("CI"));
        if (!onCi && !(OperatingSystem.IsLinux() && System.Environment.IsPrivilegedProcess))
        {
            Skip = "Mounts a tiny disk, which only root on Linux may.";
        }
    }
}
