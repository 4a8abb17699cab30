using System.Reflection;

namespace Briefings.Worker.Cli;

/// <summary>What this program calls itself.</summary>
internal static class Product
{
    public static string NameAndVersion { get; } = $"Briefings {typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";
}
