namespace Briefings.Worker.Delivery.Folders;

/// <summary>Files in a folder, each whole or not there.</summary>
internal sealed class FolderChannel(FolderOptions options) : IDeliveryChannel
{
    public string Kind => "folder";

    public string Name { get; } = options.Name ?? $"folder:{options.Path}";

    public Wish Wish { get; } = new(options.Template, options.Language, options.Formats ?? ["pdf"]);

    public WhenInDoubt WhenInDoubt => WhenInDoubt.Redo;

    /// <summary>A file is written and removed: rights, room and the disk itself are known before a delivery is claimed.</summary>
    public async Task<IReadyDelivery> ConnectAsync(CancellationToken cancellationToken)
    {
        await WholeFile.ProbeAsync(options.Path, cancellationToken);
        return new ReadyFolder(options, Wish);
    }
}
