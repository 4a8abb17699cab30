namespace Briefings.Worker.Delivery;

/// <summary>
/// One destination of a schedule's editions. A delivery has two phases, so that what can fail without harm fails before anything is
/// claimed: <see cref="ConnectAsync"/>, then the caller claims the delivery's row, then <see cref="IReadyDelivery.SendAsync"/>.
/// </summary>
internal interface IDeliveryChannel
{
    /// <summary><c>folder</c>, <c>email</c>, <c>webhook</c>, <c>slack</c> or <c>teams</c>.</summary>
    string Kind { get; }

    /// <summary>Names the destination within its schedule, always the same for the same configuration; holds no secret. Part of a delivery's key.</summary>
    string Name { get; }

    /// <summary>What the caller has to print for this destination.</summary>
    Wish Wish { get; }

    /// <summary>What to do with a delivery that may have arrived: <see cref="DeliveryResult.InDoubt"/>, or a row found in <c>sending</c> after a crash.</summary>
    WhenInDoubt WhenInDoubt { get; }

    /// <summary>Reaches the destination and is let in, and sends nothing.</summary>
    /// <exception cref="ProblemException">The destination cannot be reached or lets nobody in. Nothing has left; try again later.</exception>
    Task<IReadyDelivery> ConnectAsync(CancellationToken cancellationToken);
}
