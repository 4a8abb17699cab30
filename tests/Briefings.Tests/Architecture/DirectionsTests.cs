using System.Reflection;
using System.Text.RegularExpressions;
using Briefings.Tests.Support;

namespace Briefings.Tests.Architecture;

/// <summary>The directions that docs/architecture.md draws, read from the assemblies and from the namespaces that each room uses.</summary>
public sealed partial class DirectionsTests
{
    [Fact]
    public void Core_and_Typesetting_see_neither_each_other_nor_the_Worker()
    {
        Assert.DoesNotContain(ReferencesOf(typeof(Problem).Assembly), name => name is "Briefings.Typesetting" or "briefings");
        Assert.DoesNotContain(ReferencesOf(Assembly.Load("Briefings.Typesetting")), name => name is "Briefings.Core" or "briefings");
    }

    [Theory]
    [InlineData("Articles", "")]
    [InlineData("Analysis", "Articles")]
    [InlineData("Evidence", "Articles Analysis")]
    [InlineData("Evaluation", "Articles Analysis Evidence")]
    [InlineData("Composition", "Articles Analysis Evidence")]
    [InlineData("Prompts", "Articles Analysis")]
    [InlineData("Rendering", "Articles Analysis Evidence Composition")]
    public void A_room_of_Core_uses_only_the_rooms_before_it(string room, string mayUse) =>
        AssertUses("Briefings.Core", "Briefings", room, mayUse);

    [Theory]
    [InlineData("Configuration", "")]
    [InlineData("Models", "Configuration")]
    [InlineData("Printing", "")]
    [InlineData("Sources", "Configuration")]
    [InlineData("Storage", "Configuration")]
    [InlineData("Schedule", "Configuration Storage")]
    [InlineData("Delivery", "Configuration")]
    [InlineData("Telemetry", "Configuration")]
    [InlineData("Web", "Configuration")]
    public void A_room_of_the_Worker_uses_no_other_room_of_it(string room, string mayUse) =>
        AssertUses("Briefings.Worker", "Briefings.Worker", room, mayUse);

    [Theory]
    [InlineData("Structure", "")]
    [InlineData("Fonts", "")]
    [InlineData("Pictures", "")]
    [InlineData("Styles", "Fonts Pictures")]
    [InlineData("Blocks", "Pictures")]
    [InlineData("Text", "Blocks Fonts Structure Styles")]
    [InlineData("Pdf", "Blocks Fonts Pictures Structure Styles Text")]
    [InlineData("Layout", "Blocks Fonts Pictures Pdf Structure Styles Text")]
    [InlineData("Html", "Blocks Pictures Styles Text")]
    [InlineData("Docx", "Blocks Fonts Layout Pictures Structure Styles Text")]
    public void A_room_of_Typesetting_uses_only_the_rooms_before_it(string room, string mayUse) =>
        AssertUses("Briefings.Typesetting", "Briefings.Typesetting", room, mayUse);

    private static void AssertUses(string project, string rootNamespace, string room, string mayUse)
    {
        var root = Repository.PathOf("src", project);
        var others = Directory.GetDirectories(root).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj") && name != room)
            .Except(mayUse.Split(' ')).ToHashSet();
        var folder = Path.Combine(root, room);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories) : [];

        var wrong =
            from file in files
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match match in QualifiedName().Matches(line)
            let name = match.Value
            let used = name.StartsWith(rootNamespace + '.', StringComparison.Ordinal) ? name[(rootNamespace.Length + 1)..].Split('.')[0] : null
            where used is not null && others.Contains(used)
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {name}";

        Assert.Empty(wrong.Distinct());
    }

    private static IEnumerable<string?> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name);

    [GeneratedRegex(@"\bBriefings(\.\w+)+")]
    private static partial Regex QualifiedName();
}
