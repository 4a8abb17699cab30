using Briefings.Rendering;

namespace Briefings.Tests.Rendering;

public sealed class OutputFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-output-").FullName;

    [Fact]
    public async Task A_file_is_written_whole_and_its_folder_made()
    {
        var path = Path.Combine(folder, "new", "briefing.pdf");

        await OutputFile.WriteAsync(path, "whole"u8.ToArray(), CancellationToken.None);

        Assert.Equal("whole", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_old_file_and_nothing_else()
    {
        var path = Path.Combine(folder, "briefing.pdf");
        await File.WriteAllTextAsync(path, "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OutputFile.WriteAsync(path, "new"u8.ToArray(), new CancellationToken(canceled: true)));

        Assert.Equal("old", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_name_may_be_as_long_as_a_name_can_be()
    {
        var path = Path.Combine(folder, $"{new string('z', 251)}.pdf");

        await OutputFile.WriteAsync(path, "whole"u8.ToArray(), CancellationToken.None);

        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_problem_with_a_way_out()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        var path = Path.Combine(file, "briefing.pdf");

        var fault = await Assert.ThrowsAsync<ProblemException>(() => OutputFile.WriteAsync(path, "x"u8.ToArray(), CancellationToken.None));

        Assert.Equal(
            $"{path} : error BRF5005 : The file cannot be written. Check the folder and your rights in it, or choose another place with --out.",
            fault.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
