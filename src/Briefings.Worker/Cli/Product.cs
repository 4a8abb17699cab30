using System.Reflection;

namespace Briefings.Worker.Cli;

/// <summary>What this program calls itself.</summary>
internal static class Product
{
    public static string Version { get; } = typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string NameAndVersion { get; } = $"Briefings {Version}";
}
