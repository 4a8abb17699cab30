using Microsoft.Win32.SafeHandles;

namespace Briefings.Worker.Cli;

/// <summary>Standard output that says when its reader is gone, which the console's own stream keeps to itself.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;

    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            // A file is left to the console: its place in the file is shared with the programs before and after this one.
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
    }

    public static bool IsWithoutReader(Exception fault) => fault.HResult == BrokenPipe;
}
