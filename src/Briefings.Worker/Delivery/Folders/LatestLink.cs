namespace Briefings.Worker.Delivery.Folders;

/// <summary>A name that always leads to the newest edition: a symbolic link where the file system has them, else a copy.</summary>
internal static class LatestLink
{
    /// <summary>Stays where it is while it leads to an edition of a later slot, so that an old slot made again does not take its place.</summary>
    /// <exception cref="ProblemException">The folder cannot be written.</exception>
    public static async Task MoveAsync(string link, string target, DateTimeOffset due)
    {
        try
        {
            if (File.Exists(link) && DueOf(link) > due.UtcDateTime)
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(link))!);
            if (!TryLink(link, target))
                await WholeFile.WriteAsync(link, await File.ReadAllBytesAsync(target), due);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.DeliveryFolderUnwritable(link), fault);
        }
    }

    private static DateTime DueOf(string link) =>
        File.ResolveLinkTarget(link, returnFinalTarget: true)?.LastWriteTimeUtc ?? File.GetLastWriteTimeUtc(link);

    /// <summary>Made beside and moved over the old one: there is no moment without a link.</summary>
    private static bool TryLink(string link, string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(link))!;
        var beside = Path.Combine(folder, $".briefings-{Environment.MachineName}-{Environment.ProcessId}-link.tmp");
        try
        {
            File.Delete(beside);
            File.CreateSymbolicLink(beside, Path.GetRelativePath(folder, Path.GetFullPath(target)));
            File.Move(beside, link, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // Windows wants a privilege, and some network file systems have no links.
            return false;
        }
    }
}
