using System.Reflection;

namespace Briefings.Tests.Support;

/// <summary>The checkout that the tests were built from: templates, seeds and prompts are read from there.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
