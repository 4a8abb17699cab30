namespace Briefings.Tests.Articles;

public sealed class ByteFilesTests
{
    public static TheoryData<string> Files => [.. ByteFile.All().Select(file => file.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_holds_the_bytes_of_its_description(string name)
    {
        var file = ByteFile.All().Single(file => file.File == name);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            File.WriteAllBytes(file.Path, file.Bytes);

        Assert.Equal(Convert.ToHexString(file.Bytes), Convert.ToHexString(File.ReadAllBytes(file.Path)));
    }

    [Fact]
    public void No_file_is_without_a_description() => Assert.Equal(
        ByteFile.All().Select(file => file.File).Concat(["README.md", "description.json"]).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(ByteFile.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_lists_every_file_with_its_outcome() => Assert.Equal(
        ByteFile.All().Select(file => $"| `{file.File}` | {file.Outcome.ToString().ToLowerInvariant()} | {file.Why} |"),
        File.ReadLines(Path.Combine(ByteFile.Folder, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
}
