using System.Reflection;

namespace Briefings.Benchmarks;

/// <summary>The sample articles of the checkout.</summary>
internal static class Seeds
{
    public static string Root { get; } = typeof(Seeds).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string slug) => Path.Combine(Root, "seeds", "articles", slug, "article.md");

    public static string Summit => PathOf("summit-vostochny");
}
