using System.Globalization;

namespace Briefings.Worker.Sources.Inbox;

/// <summary>A file as it lay in the inbox.</summary>
internal sealed record InboxFile(string Path, long Length, long Ticks)
{
    /// <summary>Names the file and the very state in which it was read: <c>length:ticks:name</c>.</summary>
    public string Receipt => string.Create(CultureInfo.InvariantCulture, $"{Length}:{Ticks}:{System.IO.Path.GetFileName(Path)}");

    public static InboxFile Of(FileInfo file) => new(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);

    /// <summary>Null where the receipt is none of ours.</summary>
    public static InboxFile? FromReceipt(string receipt, string folder) =>
        receipt.Split(':', 3) is [var length, var ticks, var name] && long.TryParse(length, out var size) && long.TryParse(ticks, out var time)
            && name.Length > 0 && name == System.IO.Path.GetFileName(name) && name is not ("." or "..")
            ? new(System.IO.Path.Combine(folder, name), size, time)
            : null;

    public bool IsAsItWas() => new FileInfo(Path) is { Exists: true, LinkTarget: null } now && Of(now) == this;
}
