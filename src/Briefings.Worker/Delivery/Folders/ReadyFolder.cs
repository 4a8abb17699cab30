namespace Briefings.Worker.Delivery.Folders;

internal sealed class ReadyFolder(FolderOptions options, Wish wish) : IReadyDelivery
{
    public async Task<DeliveryResult> SendAsync(Parcel parcel, string key)
    {
        var name = NamePattern.Parse(options.Pattern)!.NameOf(parcel);
        var latest = options.Latest.Length == 0 ? null : NamePattern.Parse(options.Latest)!.NameOf(parcel);
        var documents = parcel.In(wish.Formats);
        try
        {
            foreach (var document in documents)
                await WholeFile.WriteAsync(PathOf(name, document), document.Bytes, parcel.Due);

            // The links move last: whoever follows one finds an edition that is complete.
            foreach (var document in latest is null ? [] : documents)
                await LatestLink.MoveAsync(PathOf(latest!, document), PathOf(name, document), parcel.Due);
        }
        catch (ProblemException fault)
        {
            return new DeliveryResult.Failed(fault.Problem);
        }

        return new DeliveryResult.Sent(string.Join(", ", documents.Select(document => PathOf(name, document))));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string PathOf(string name, ParcelDocument document) => Path.Combine(options.Path, $"{name}.{document.Format}");
}
