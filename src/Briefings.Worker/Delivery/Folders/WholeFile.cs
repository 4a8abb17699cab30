using Briefings.Rendering;

namespace Briefings.Worker.Delivery.Folders;

/// <summary>Files of a folder delivery: whole or not at all, with the slot as their time, and faults that name the folder.</summary>
internal static class WholeFile
{
    private static readonly TimeSpan LeftOverAfter = TimeSpan.FromHours(1);

    /// <exception cref="ProblemException">The folder cannot be written, or its disk is full.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, DateTimeOffset due)
    {
        try
        {
            await OutputFile.WriteAsync(path, content, CancellationToken.None);
            File.SetLastWriteTimeUtc(path, due.UtcDateTime);
        }
        catch (ProblemException fault)
        {
            throw new ProblemException(fault.Problem.Code == Problems.DiskFull(path).Code ? Problems.DeliveryDiskFull(path) : Problems.DeliveryFolderUnwritable(path), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.DeliveryFolderUnwritable(path), fault);
        }
    }

    /// <inheritdoc cref="WriteAsync"/>
    public static async Task ProbeAsync(string folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var probe = Path.Combine(folder, $".briefings-{Environment.MachineName}-{Environment.ProcessId}-probe.tmp");
        await WriteAsync(probe, "briefings"u8.ToArray(), DateTimeOffset.UnixEpoch);
        try
        {
            File.Delete(probe);
            RemoveLeftOvers(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.DeliveryFolderUnwritable(folder), fault);
        }
    }

    /// <summary>What a process that was killed left half written; nobody's by now.</summary>
    private static void RemoveLeftOvers(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var file in Directory.EnumerateFiles(folder, ".briefings-*.tmp"))
        {
            if (now - File.GetLastWriteTimeUtc(file) > LeftOverAfter)
                File.Delete(file);
        }
    }
}
