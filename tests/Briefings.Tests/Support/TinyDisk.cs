using System.Diagnostics;

namespace Briefings.Tests.Support;

/// <summary>A real file system with almost no room.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly string folder;

    private TinyDisk(string folder) => this.folder = folder;

    public static TinyDisk Mount(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
        return new TinyDisk(folder);
    }

    public void Dispose() => Run("umount", folder);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
