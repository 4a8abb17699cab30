namespace Briefings.ServiceTests.Delivery;

/// <summary>A test against a real mail server: skipped with the reason where the machine has none, except on CI, where it must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedingMailServerAttribute : FactAttribute
{
    public FactNeedingMailServerAttribute()
    {
        if (!Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd") && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "aiosmtpd is not installed on this machine (package python3-aiosmtpd)";
    }
}
