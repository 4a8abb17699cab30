namespace Briefings.Worker.Sources.Inbox;

/// <summary>Which files of the folder are ready to be read, and where they go afterwards.</summary>
internal sealed class InboxFolder(string path, TimeSpan stillFor, TimeProvider clock)
{
    private const string Done = "done";
    private const string Failed = "failed";

    // Marks of files that somebody is still writing or that an editor keeps beside its own.
    private static readonly string[] PartialEndings = [".tmp", ".part", ".partial", ".crdownload", ".download", ".filepart", ".swp", "~"];

    public string Path => path;

    /// <summary>The files in the order of their names, or why the folder cannot be listed.</summary>
    public (IReadOnlyList<InboxFile> Files, Problem? Missing) Ready()
    {
        try
        {
            var all = new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false });
            return ([.. all.Where(IsReady).Select(InboxFile.Of).OrderBy(file => file.Path, StringComparer.Ordinal)], null);
        }
        catch (DirectoryNotFoundException)
        {
            return ([], Problems.InboxMissing(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], Problems.InboxUnreadable(path));
        }
    }

    /// <summary>Moves the file, where it is still the one that was read. It takes no other file's place.</summary>
    public Problem? PutAway(Settlement settlement)
    {
        if (InboxFile.FromReceipt(settlement.Receipt, path) is not { } file || !file.IsAsItWas())
            return null;
        var target = System.IO.Path.Combine(path, settlement.IsDone ? Done : Failed);
        try
        {
            if (Directory.CreateDirectory(target).LinkTarget is not null)
                return Problems.InboxLeadsAway(target);
            MoveBeside(file.Path, target);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Problems.CannotPutAway(file.Path, target);
        }
    }

    private static void MoveBeside(string file, string folder)
    {
        var (stem, ending) = (System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetExtension(file));
        for (var number = 1; ; number++)
        {
            var place = System.IO.Path.Combine(folder, number == 1 ? stem + ending : $"{stem} ({number}){ending}");
            if (System.IO.Path.Exists(place))
                continue;
            try
            {
                File.Move(file, place, overwrite: false);
                return;
            }
            catch (IOException) when (System.IO.Path.Exists(place) && System.IO.Path.Exists(file))
            {
                // Another process put its file there in between: the next number is free.
            }
        }
    }

    private bool IsReady(FileInfo file)
    {
        var name = file.Name;
        return !name.StartsWith('.') && !Array.Exists(PartialEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && file.LinkTarget is null && (clock.GetUtcNow() - file.LastWriteTimeUtc).Duration() >= stillFor;
    }
}
