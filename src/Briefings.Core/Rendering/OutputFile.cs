namespace Briefings.Rendering;

/// <summary>
/// Writes a file whole or not at all: beside the target first, then moved into place, so that a crash or a full disk leaves the
/// old file or none, never half of one.
/// </summary>
public static class OutputFile
{
    private const int NoSpaceLeft = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    private static int written;

    /// <exception cref="ProblemException">The folder or file cannot be written, or the disk is full.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

        // Not named after the target, whose name may be as long as a name can be. The machine is in it, because in containers that
        // share a folder every process is number 1.
        var beside = Path.Combine(folder, $".briefings-{Environment.MachineName}-{Environment.ProcessId}-{Interlocked.Increment(ref written)}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            try
            {
                // What stands there is left over, or a link that somebody laid: neither is written through.
                File.Delete(beside);
                await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                {
                    await file.WriteAsync(content, cancellationToken);
                    file.Flush(flushToDisk: true);
                }

                File.Move(beside, path, overwrite: true);
            }
            catch
            {
                DeleteLeftOver(beside);
                throw;
            }
        }
        catch (IOException fault) when (fault.HResult is NoSpaceLeft or WindowsDiskFull)
        {
            throw new ProblemException(Problems.DiskFull(path), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotWrite(path), fault);
        }
    }

    private static void DeleteLeftOver(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to tell; the left-over is hidden, small and overwritten by the next run of its process id.
        }
    }
}
